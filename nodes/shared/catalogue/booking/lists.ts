/** The lists of bookings that the API has: for operations, for dropdowns, and for triggers. */
import { bookingOrder } from '../../api/listOrder';
import type { ApiList } from '../../api/list';
import { on, SELF_HOSTED } from '../../api/edition';
import { cursorPages, skipPages } from '../../api/pagination';
import type { PageStyle } from '../../api/pagination';
import { NOT_ON_2025 } from '../../api/versions';

/** Where pages are skipped: in an order without equals, if there are more than one page of them. */
export const bookingPages = { ...skipPages(250), order: bookingOrder };

const BY_CURSOR: PageStyle = { ...cursorPages(100), on: on(SELF_HOSTED, bookingPages) };

/** Those that the user hosts or attends. */
export const ownBookings: ApiList = {
	request: 'GET /v2/bookings',
	versions: { current: '2026-05-01', server2025: '2024-08-13' },
	pages: BY_CURSOR,
};

/** Those of a team, whoever hosts them. */
export const teamBookings: ApiList = {
	request: 'GET /v2/teams/{teamId}/bookings',
	versions: NOT_ON_2025,
	pages: bookingPages,
};

/** Those of everybody in an organization. */
export const organizationBookings: ApiList = {
	request: 'GET /v2/organizations/{orgId}/bookings',
	versions: { current: '2026-05-01', server2025: true },
	platformClient: true,
	pages: BY_CURSOR,
};

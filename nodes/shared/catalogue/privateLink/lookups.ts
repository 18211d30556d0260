/** Dropdowns of the private links of an event type. */
import { noPages } from '../../api/pagination';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import { isLink } from '../../fields/names';
import type { ApiLookup } from '../../fields/lookup';

export const privateLinks: ApiLookup = {
	method: 'searchPrivateLinks',
	things: 'the private links of the event type',
	from: {
		request: 'GET /v2/event-types/{eventTypeId}/private-links',
		versions: { current: '2024-09-04', server2025: true },
		pages: noPages,
	},
	dependsOn: { eventTypeId: { parameter: 'eventTypeId', label: 'Event Type' } },
	value: (row) => String(row.linkId),
	names: ({ bookingUrl }) => [bookingUrl],
	isName: isLink,
	label: (row) => `${String(row.bookingUrl)}${row.isExpired === true ? ' (expired)' : ''}`,
};

export const teamPrivateLinks: ApiLookup = {
	...privateLinks,
	method: 'searchTeamPrivateLinks',
	from: {
		...privateLinks.from,
		request: 'GET /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links',
		platformClient: true,
	},
	dependsOn: {
		orgId: ORGANIZATION_PARAMETER,
		teamId: { parameter: 'teamId', label: 'Team' },
		eventTypeId: { parameter: 'eventTypeId', label: 'Event Type' },
	},
};

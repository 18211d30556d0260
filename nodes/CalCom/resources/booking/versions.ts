/** The dated versions of the booking endpoints, and who may do what with a booking. */
import type { Versions } from '../../../shared/api/versions';

export const BOOKING: Versions = { current: '2026-02-25', server2025: '2024-08-13' };

/** Servers of 2025 lack these. */
export const BOOKING_SINCE_2026: Versions = { current: '2026-02-25', server2025: false };

/** Added later under the older date, which is the only one that knows them. */
export const BOOKING_ADDITION: Versions = { current: '2024-08-13', server2025: false };

export const HOST_ONLY =
	'Only the host of the booking, or an admin of its team or organization, may do this';

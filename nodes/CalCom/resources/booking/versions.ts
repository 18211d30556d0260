/** The dated versions of the booking endpoints, and who may do what with a booking. */
import type { Versions } from '../../../shared/api/versions';

export const BOOKING: Versions = { current: '2026-02-25', server2025: '2024-08-13' };

/** Servers of 2025 lack these. */
export const BOOKING_SINCE_2026: Versions = { current: '2026-02-25', server2025: false };

/** Added later under the older date, which is the only one that knows it. */
export const ROUTING_TRACE: Versions = { current: '2024-08-13', server2025: false };

/** The same, and Cal.diy has it. */
export const BOOKING_ADDITION: Versions = { ...ROUTING_TRACE, calDiy: '2024-08-13' };

/** Servers had it first in December 2025. */
export const GUESTS: Versions = { ...ROUTING_TRACE, december2025: '2024-08-13' };
export const CONFERENCING_SESSIONS: Versions = { ...GUESTS, current: '2026-02-25' };

/** Of 2026, and Cal.diy has it under the older date. */
export const BY_SEAT: Versions = { ...BOOKING_ADDITION, current: '2026-02-25' };

export const HOST_ONLY =
	'Only the host of the booking, or an admin of its team or organization, may do this';

// All stories, in the order in which they run.
import { absences, profile, schedules, webhooks } from './account.mts';
import { apps } from './apps.mts';
import { confirmed, seats, series, wholeClass } from './bookingKinds.mts';
import { plainBooking } from './bookings.mts';
import { eventTypes } from './eventTypes.mts';
import { beginning, organization } from './organizations.mts';
import { ownTeam } from './ownTeam.mts';
import { platform } from './platform.mts';
import { absentees } from './soon.mts';
import { organizationTeam } from './teams.mts';

export const stories = [
	beginning,
	absentees,
	plainBooking,
	confirmed,
	series,
	seats,
	wholeClass,
	profile,
	schedules,
	eventTypes,
	webhooks,
	absences,
	apps,
	organization,
	organizationTeam,
	ownTeam,
	platform,
];

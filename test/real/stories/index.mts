// All stories, in the order in which they run.
import { accountStories } from './account.mts';
import { bookingStories } from './bookings.mts';
import { beginning, organization, platform } from './organizations.mts';
import { organizationTeam, ownTeam } from './teams.mts';

export const stories = [
	beginning,
	...bookingStories,
	...accountStories,
	organization,
	organizationTeam,
	ownTeam,
	platform,
];

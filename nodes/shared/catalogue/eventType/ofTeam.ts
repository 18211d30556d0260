/** The fields that name an event type of a team. */
import { locator } from '../../fields';
import { teamEventTypes, teamEventTypesOfEither } from './lookups';
import { eventTypeOptions } from './selector';

export const eventTypeOfEither = locator('eventTypeId', teamEventTypesOfEither, {
	...eventTypeOptions,
	required: true,
	description: 'The event type of the team',
});

export const eventTypeOfOwnTeam = locator('eventTypeId', teamEventTypes, {
	...eventTypeOptions,
	required: true,
	description: 'The event type of the team',
});

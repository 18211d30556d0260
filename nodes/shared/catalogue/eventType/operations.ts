/** The operations on event types with which larger operations look at one. */
import { asItems } from '../../operation/responseMapping';
import type { Operation } from '../../operation/operation';
import { ownTeam } from '../team/fields';
import { eventTypeOfOwnTeam } from './ofTeam';
import { eventType } from './selector';

export const getEventType: Operation = {
	action: 'Get event type',
	description: 'Retrieve an event type',
	request: 'GET /v2/event-types/{eventTypeId}',
	versions: { current: '2026-06-12', server2025: '2024-06-14' },
	fields: [eventType],
	mapResponse: asItems,
};

export const getTeamEventType: Operation = {
	...getEventType,
	request: 'GET /v2/teams/{teamId}/event-types/{eventTypeId}',
	versions: { current: '2026-06-12', server2025: true },
	fields: [ownTeam, eventTypeOfOwnTeam],
};

/** The operations that a wait needs: the webhooks and the bookings of a user's or a team's event type. */
import { filters, locator } from '../../../shared/fields';
import { bookingFilterFields } from '../../../shared/catalogue/booking/listFields';
import { teamBookings } from '../../../shared/catalogue/booking/lists';
import type { LinkSubject } from '../../../shared/catalogue/bookingLink/token';
import { teamEventTypes } from '../../../shared/catalogue/eventType/lookups';
import { eventTypeOfOwnTeam } from '../../../shared/catalogue/eventType/ofTeam';
import { ownTeam } from '../../../shared/catalogue/team/fields';
import { teams } from '../../../shared/catalogue/team/lookups';
import { teamEventTypeWebhooks } from '../../../shared/catalogue/webhook/lookups';
import { webhookOperations } from '../../../shared/catalogue/webhook/operations';
import { NOT_ON_2025 } from '../../../shared/api/versions';
import type { Operation } from '../../../shared/operation/operation';
import { placeOf } from '../../../shared/operation/owner';
import { getBookings } from '../booking/look';
import { eventTypeWebhook } from '../eventTypeWebhook';

interface WaitSteps {
	createWebhook: Operation;
	deleteWebhook: Operation;
	getWebhooks: Operation;
	getBookings: Operation;
}

const own = eventTypeWebhook.operations as Record<'create' | 'delete' | 'getAll', Operation>;

const ofTeam = webhookOperations(
	{ ...placeOf(teamEventTypeWebhooks), fields: [ownTeam, eventTypeOfOwnTeam], of: ' of team' },
	{ webhooks: teamEventTypeWebhooks, events: "a team's event type", versions: NOT_ON_2025 },
);

const getTeamBookings: Operation = {
	...teamBookings,
	action: 'Get many bookings of team',
	description: 'Retrieve a list of the bookings of a team',
	fields: [
		locator('teamId', teams, { id: 'number', required: true, place: 'path' }),
		filters(bookingFilterFields(teamEventTypes)),
	],
};

export function stepsFor({ teamId }: LinkSubject): WaitSteps {
	const { create, delete: remove, getAll } = teamId === undefined ? own : ofTeam;
	return {
		createWebhook: create,
		deleteWebhook: remove,
		getWebhooks: getAll,
		getBookings: teamId === undefined ? getBookings : getTeamBookings,
	};
}

// Webhooks, and which of them hear of what happens.
import type { Happening } from './scheduling.mts';
import type { Row, State } from './state.mts';

export interface Webhook {
	id: string;
	payloadTemplate: string | null;
	triggers: string[];
	subscriberUrl: string;
	active: boolean;
	secret: string | null;
	version: string;
	time: number | null;
	timeUnit: string | null;
	/** Whose it is: exactly one of the keys that the API shows. */
	owner:
		| { userId: number }
		| { eventTypeId: number }
		| { teamId: number }
		| { oAuthClientId: string };
}

function hears(state: State, { owner }: Webhook, happening: Happening): boolean {
	if ('userId' in owner) return happening.userIds.includes(owner.userId);
	if ('eventTypeId' in owner) return owner.eventTypeId === happening.eventTypeId;
	const users = state.users.filter(({ id }) => happening.userIds.includes(id));
	if ('teamId' in owner) return users.some(({ organizationId }) => organizationId === owner.teamId);
	const client = state.oauthClients.find(({ id }) => id === owner.oAuthClientId);
	return users.some(({ organizationId }) => organizationId === client?.organizationId);
}

/** The active webhooks that listen to this event of these people. */
export function listenersOf(state: State, happening: Happening): Webhook[] {
	return state.webhooks.filter(
		(webhook) =>
			webhook.active &&
			webhook.triggers.includes(happening.trigger) &&
			hears(state, webhook, happening),
	);
}

/** As the API shows it; servers of 2025 know no delay and no version. */
export function webhookShape({ owner, ...webhook }: Webhook, generation: '2026' | '2025'): Row {
	const { time, timeUnit, version, ...known } = webhook;
	return {
		...known,
		...(generation === '2026' ? { time, timeUnit, version } : {}),
		...owner,
	};
}

/**
 * The webhooks that the sandbox has, with the address under which the API keeps each, and what may
 * go wrong while n8n changes them.
 */
import type { Sandbox } from '../sandbox/index.mts';
import type { Webhook } from '../sandbox/webhooks.mts';

export type Registered = Pick<
	Webhook,
	'id' | 'subscriberUrl' | 'triggers' | 'active' | 'secret'
> & {
	path: string;
};

function pathOf({ owner }: Webhook): string {
	if ('userId' in owner) return '/v2/webhooks';
	if ('eventTypeId' in owner) return `/v2/event-types/${owner.eventTypeId}/webhooks`;
	if ('teamId' in owner) return `/v2/organizations/${owner.teamId}/webhooks`;
	return `/v2/oauth-clients/${owner.oAuthClientId}/webhooks`;
}

/** All of them: what a test expects to be exactly right. */
export function registeredAt({ state }: Sandbox): Registered[] {
	return state.webhooks.map((webhook) => {
		const { id, subscriberUrl, triggers, active, secret } = webhook;
		return { path: pathOf(webhook), id, subscriberUrl, triggers, active, secret };
	});
}

/** Somebody else's webhook of that address, which does nothing. */
export function foreignWebhook(id: string, subscriberUrl: string): Webhook {
	return {
		id,
		subscriberUrl,
		triggers: [],
		active: false,
		secret: null,
		payloadTemplate: null,
		version: '2021-10-20',
		time: null,
		timeUnit: null,
		owner: { userId: 1 },
	};
}

/** Requests about webhooks with this method fail, the next one or the next few. */
export function failNext(
	sandbox: Sandbox,
	wanted: string,
	status: number,
	{ times = 1, before = () => {} }: { times?: number; before?: () => void } = {},
): void {
	let left = times;
	sandbox.fault(({ method, route }) => {
		if (method !== wanted || !route.includes('/webhooks') || left === 0) return undefined;
		left -= 1;
		before();
		return { kind: 'status', status, applied: false };
	});
}

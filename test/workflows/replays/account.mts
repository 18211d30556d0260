// What else belongs to an account: webhooks, apps, addresses and keys, as a server of 2025 took it.
import { byId } from './replay.mts';
import type { Replay } from './replay.mts';

const [mine, gone, ofEventType, goneToo] = [
	'7db77b10-909d-4cd1-a797-287435531ed7',
	'02ff6962-6d26-46c3-92eb-f782751ef3fe',
	'1cdd8e4b-c8ab-45f9-86aa-2c3038498f08',
	'81aefd59-84a5-477c-a15c-de840c423dd2',
];

const USUAL = [
	'BOOKING_CREATED',
	'BOOKING_CANCELLED',
	'BOOKING_RESCHEDULED',
	'BOOKING_REQUESTED',
	'BOOKING_REJECTED',
	'BOOKING_NO_SHOW_UPDATED',
];

const form = (
	exchange: string,
	resource: string,
	operation: string,
	values: object,
	more: Partial<Replay> = {},
): Replay => ({ exchange, resource, operation, form: { ...values }, ...more });

const template =
	'{"t":"{{triggerEvent}}","title":"{{title}}","start":"{{startTime}}","att":"{{attendees.0.email}}"}';

export const webhooks: Replay[] = [
	form('webhooks/wh-create', 'webhook', 'create', {
		subscriberUrl: 'http://127.0.0.1:5566/user',
		triggers: USUAL,
		active: true,
		additionalFields: { secret: 'topsecret' },
	}),
	form('webhooks/wh-create-template', 'webhook', 'create', {
		subscriberUrl: 'http://127.0.0.1:5566/tpl',
		triggers: ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
		active: true,
		additionalFields: { payloadTemplate: template },
	}),
	form('webhooks/whs', 'webhook', 'getAll', { returnAll: true }, { query: { take: '250' } }),
	form('webhooks/wh-get', 'webhook', 'get', { webhookId: byId(mine) }),
	form('webhooks/wh-patch', 'webhook', 'update', {
		webhookId: byId(mine),
		updateFields: { active: true, triggers: [...USUAL, 'BOOKING_PAID'] },
	}),
	form(
		'webhooks/wh-delete',
		'webhook',
		'delete',
		{ webhookId: byId(gone) },
		{ items: [{ deleted: true, id: gone }] },
	),
	form('event-types-webhooks/etwh-create', 'eventTypeWebhook', 'create', {
		eventTypeId: byId(8),
		subscriberUrl: 'http://127.0.0.1:5566/et',
		triggers: ['BOOKING_CREATED'],
		active: true,
		additionalFields: { secret: 'etsecret' },
	}),
	form(
		'event-types-webhooks/etwhs',
		'eventTypeWebhook',
		'getAll',
		{ eventTypeId: byId(8), returnAll: true },
		{ query: { take: '250' } },
	),
	form('event-types-webhooks/etwh-get', 'eventTypeWebhook', 'get', {
		eventTypeId: byId(8),
		webhookId: byId(ofEventType),
	}),
	form('event-types-webhooks/etwh-patch', 'eventTypeWebhook', 'update', {
		eventTypeId: byId(8),
		webhookId: byId(ofEventType),
		updateFields: { active: true },
	}),
	form(
		'event-types-webhooks/etwh-delete',
		'eventTypeWebhook',
		'delete',
		{ eventTypeId: byId(8), webhookId: byId(goneToo) },
		{ items: [{ deleted: true, id: goneToo }] },
	),
	form(
		'event-types-webhooks/etwhs-delete-all',
		'eventTypeWebhook',
		'deleteAll',
		{ eventTypeId: byId(10) },
		{ items: [{ deleted: true, message: '0 webhooks deleted' }] },
	),
];

const returnTo = {
	returnTo: 'https://a.example',
	onErrorReturnTo: 'https://a.example/e',
};

export const apps: Replay[] = [
	form('conferencing/conf-list', 'conferencing', 'getAll', { returnAll: true }),
	form('conferencing/conf-default-empty', 'conferencing', 'getDefault', {}, { items: [{}] }),
	form('conferencing/conf-default-get', 'conferencing', 'getDefault', {}),
	form(
		'conferencing/conf-default-set',
		'conferencing',
		'setDefault',
		{ app: 'zoom' },
		{ items: [{ success: true, app: 'zoom' }] },
	),
	form(
		'conferencing/conf-authurl',
		'conferencing',
		'getOAuthUrl',
		{ app: 'zoom', ...returnTo },
		{ query: { onErrorReturnTo: returnTo.onErrorReturnTo } },
	),
	form(
		'conferencing/conf-disconnect',
		'conferencing',
		'disconnect',
		{ app: 'zoom' },
		{ items: [{ deleted: true, id: 'zoom' }] },
	),
	form('conferencing/conf-connect-meet-ok', 'conferencing', 'connect', { app: 'google-meet' }),
	form('stripe/stripe-connect', 'stripe', 'getOAuthUrl', { additionalFields: {} }),
	form('stripe/stripe-connect-ok', 'stripe', 'getOAuthUrl', { additionalFields: returnTo }),
	form('calendars/calendars', 'calendar', 'getAll', { returnAll: true }, { items: [] }),
	form(
		'calendars/cal-connect-office',
		'calendar',
		'getOAuthUrl',
		{ calendar: 'office365', isDryRun: false, additionalFields: {} },
		{ query: { isDryRun: 'false' } },
	),
];

export const addresses: Replay[] = [
	form(
		'verified-resources/ver-emails',
		'verifiedResource',
		'getEmails',
		{ returnAll: true },
		{ query: { take: '250' } },
	),
	form(
		'verified-resources/ver-email-req',
		'verifiedResource',
		'requestEmailCode',
		{ email: 'v@acme.test' },
		{ items: [{ success: true }] },
	),
	form('verified-resources/ver-user-email-verify', 'verifiedResource', 'verifyEmail', {
		email: 'vu@bob.test',
		code: '998241',
	}),
	form('verified-resources/ver-user-emails', 'verifiedResource', 'getEmails', {
		returnAll: false,
		limit: 5,
	}),
	form('verified-resources/ver-user-email-get', 'verifiedResource', 'getEmail', {
		verifiedEmailId: byId(1),
	}),
	form(
		'verified-resources/ver-user-phones',
		'verifiedResource',
		'getPhones',
		{ returnAll: true },
		{ query: { take: '250' }, items: [] },
	),
	form('api-keys/apikey-refresh', 'profile', 'refreshApiKey', {
		apiKeyNeverExpires: false,
		apiKeyDaysValid: 30,
	}),
	form('me/me', 'profile', 'get', {}),
	form('me/me-patch', 'profile', 'update', {
		updateFields: { bio: 'Hello', timeZone: byId('Europe/Paris') },
	}),
];

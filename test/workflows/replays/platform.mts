// A platform customer with its users and organizations, as a server of 2025 took it.
import { byId, gone, replaysOf } from './replay.mts';
import type { Replay } from './replay.mts';

const client = { clientId: byId('cmwt8e9rm0000ip7db5lvqtk1') };
const organizationId = byId(2);

const form = replaysOf('calComPlatform');

const managed = { organizationId, managedOrganizationId: byId(11) };

const organizations = [
	form('managedOrganization managed-orgs/morg-create', 'create', {
		organizationId,
		name: 'Managed Org',
		additionalFields: { slug: 'managed-org', apiKeyDaysValid: 30 },
	}),
	form('managedOrganization managed-orgs/morgs', 'getAll', {
		organizationId,
		returnAll: false,
		limit: 5,
		filters: {},
	}),
	form('managedOrganization managed-orgs/morg-get', 'get', managed),
	form('managedOrganization managed-orgs/morg-patch', 'update', {
		...managed,
		updateFields: { name: 'MO2' },
	}),
	form('managedOrganization managed-orgs/morg-delete', 'delete', managed, gone('11')),
];

const user = { ...client, userId: byId(5) };
const raw = { simplify: false };

const users = [
	form('managedUser platform-managed-users/managed-user-create', 'create', {
		...client,
		email: 'managed@example.test',
		name: 'Managed One',
		additionalFields: { timeZone: byId('Europe/Berlin') },
	}),
	form(
		'managedUser platform-managed-users/managed-users',
		'getAll',
		{ ...client, returnAll: false, limit: 10, filters: {}, ...raw },
		{ without: ['offset'] },
	),
	form('managedUser platform-managed-users/managed-user-get', 'get', { ...user, ...raw }),
	form('managedUser platform-managed-users/managed-user-patch', 'update', {
		...user,
		updateFields: { name: 'Renamed' },
		...raw,
	}),
	form('managedUser platform-managed-users/managed-user-force-refresh', 'forceRefresh', user),
	form('managedUser platform-managed-users/managed-user-delete', 'delete', user, gone('5')),
];

const hook = { ...client, webhookId: byId('8632e5a7-cfb2-4838-ac0a-1e4ff04c8671') };

const webhooks = [
	form(
		'oauthClientWebhook platform-webhooks/oc-webhook-create',
		'create',
		{
			...client,
			subscriberUrl: 'http://127.0.0.1:5566/oc',
			triggers: ['BOOKING_CREATED'],
			active: true,
			additionalFields: {},
		},
		{ without: ['payloadTemplate'] },
	),
	form(
		'oauthClientWebhook platform-webhooks/oc-webhooks',
		'getAll',
		{ ...client, returnAll: true },
		{ query: { take: '250' } },
	),
	form('oauthClientWebhook platform-webhooks/oc-webhook-get', 'get', hook),
	form('oauthClientWebhook platform-webhooks/oc-webhook-patch', 'update', {
		...hook,
		updateFields: { active: false },
	}),
	form(
		'oauthClientWebhook platform-webhooks/oc-webhook-delete',
		'delete',
		hook,
		gone('8632e5a7-cfb2-4838-ac0a-1e4ff04c8671'),
	),
	form('oauthClientWebhook platform-webhooks/oc-webhooks-delete-all', 'deleteAll', client, {
		items: [{ deleted: true, message: '0 webhooks deleted' }],
	}),
];

export const platform: Replay[] = [...organizations, ...users, ...webhooks];

// Webhooks of every scope: the same operations, told apart by whose they are.
import { randomUUID } from 'node:crypto';

import { organization, ownTeam } from '../access.mts';
import { id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { invalid, noRecord, refuse } from '../refusal.mts';
import type { Json } from '../validate.mts';
import { isDelayed } from '../webhookEvents.mts';
import { webhookShape } from '../webhooks.mts';
import type { Webhook } from '../webhooks.mts';
import { ownEventType } from '../eventTypeAccess.mts';

interface Scope {
	path: string;
	/** Whose they are, when the user may keep webhooks there. */
	ownerOf(call: Call): Webhook['owner'];
	/** How the refusal of a second one of the same address calls the owner. */
	called: string;
	/** What an unknown ID is answered with. */
	unknown(webhookId: string, call: Call): Error;
}

const notFound = (webhookId: string) => refuse(404, `Webhook (${webhookId}) not found`);

const SCOPES: Scope[] = [
	{
		path: '/v2/webhooks',
		ownerOf: ({ user }) => ({ userId: user.id }),
		called: 'user',
		unknown: notFound,
	},
	{
		path: '/v2/event-types/{eventTypeId}/webhooks',
		ownerOf: (call) => {
			const { id: eventTypeId, ownerId } = ownEventType(call);
			if (ownerId === call.user.id) return { eventTypeId };
			throw refuse(
				403,
				`IsUserEventTypeWebhookGuard - User (${call.user.id}) is not the owner of event type (${eventTypeId})`,
			);
		},
		called: 'event type',
		unknown: notFound,
	},
	{
		path: '/v2/teams/{teamId}/event-types/{eventTypeId}/webhooks',
		ownerOf: (call) => {
			const team = ownTeam(call.state, call.user, id(call, 'teamId'), 'ADMIN');
			const { id: eventTypeId, teamId } = ownEventType(call);
			if (teamId === team.id) return { eventTypeId };
			throw refuse(404, `Event type with id ${eventTypeId} not found`);
		},
		called: 'event type',
		unknown: notFound,
	},
	{
		path: '/v2/organizations/{orgId}/webhooks',
		ownerOf: (call) => ({
			teamId: organization(call.state, call.user, id(call, 'orgId'), 'ADMIN').id,
		}),
		called: 'organization',
		unknown: (webhookId, call) =>
			refuse(
				403,
				`IsWebhookInOrg - webhook with id=${webhookId} is not part of the organization with id=${call.parameters.orgId}.`,
			),
	},
	{
		path: '/v2/oauth-clients/{clientId}/webhooks',
		ownerOf: ({ state, user, parameters }) => {
			const client = state.oauthClients.find((row) => row.id === parameters.clientId);
			if (client?.organizationId === user.organizationId) {
				return { oAuthClientId: String(parameters.clientId) };
			}
			throw refuse(403, 'OAuthClientGuard - you have no access to this OAuth client.');
		},
		called: 'oAuth client',
		unknown: notFound,
	},
];

const isSame = (a: Webhook['owner'], b: Webhook['owner']) =>
	JSON.stringify(a) === JSON.stringify(b);

function settings(call: Call): Json {
	const { time, timeUnit, version, ...rest } = call.body;
	const events = (rest.triggers ?? []) as string[];
	const lacks = call.generation === '2026' && !(time && timeUnit);
	if (lacks && events.some(isDelayed)) {
		const text = 'time and timeUnit are required for no-show triggers';
		throw invalid([wrong(call, 'time', text)]);
	}
	if (call.generation === '2026') {
		return { ...rest, ...(time ? { time, timeUnit } : {}), ...(version ? { version } : {}) };
	}
	return rest;
}

const wrong = ({ body }: Call, property: string, text: string) => ({
	target: body,
	value: body[property],
	property,
	children: [],
	constraints: { [property]: text },
});

function handlersOf({ path, ownerOf, called, unknown }: Scope): Handlers {
	const own = (call: Call) => {
		const owner = ownerOf(call);
		return call.state.webhooks.filter((webhook) => isSame(webhook.owner, owner));
	};
	const one = (call: Call) => {
		const { webhookId = '' } = call.parameters;
		const found = own(call).find((webhook) => webhook.id === webhookId);
		if (!found) throw unknown(webhookId, call);
		return found;
	};
	const remove = (call: Call, gone: Webhook[]) => {
		call.state.webhooks = call.state.webhooks.filter((webhook) => !gone.includes(webhook));
	};
	return {
		[`GET ${path}`]: (call) => ({
			data: page(call, own(call)).map((webhook) => webhookShape(webhook, call.generation)),
		}),
		[`POST ${path}`]: (call) => {
			const { subscriberUrl } = call.body;
			if (own(call).some((webhook) => webhook.subscriberUrl === subscriberUrl)) {
				throw refuse(409, `Webhook with this subscriber url already exists for this ${called}`);
			}
			const webhook = {
				// Never one that was before: subscribers remember what each webhook told them.
				id: randomUUID(),
				payloadTemplate: null,
				secret: null,
				version: '2021-10-20',
				time: null,
				timeUnit: null,
				...settings(call),
				owner: ownerOf(call),
			} as Webhook;
			call.state.webhooks.push(webhook);
			return { status: 201, data: webhookShape(webhook, call.generation) };
		},
		[`DELETE ${path}`]: (call) => {
			const gone = own(call);
			remove(call, gone);
			return { data: `${gone.length} webhooks deleted` };
		},
		[`GET ${path}/{webhookId}`]: (call) => ({ data: webhookShape(one(call), call.generation) }),
		[`PATCH ${path}/{webhookId}`]: (call) => ({
			data: webhookShape(Object.assign(one(call), settings(call)), call.generation),
		}),
		[`DELETE ${path}/{webhookId}`]: (call) => {
			const isKnown = call.state.webhooks.some(
				({ id: known }) => known === call.parameters.webhookId,
			);
			if (!isKnown && called === 'organization') throw noRecord();
			const gone = one(call);
			remove(call, [gone]);
			return { data: webhookShape(gone, call.generation) };
		},
	};
}

export const webhooks: Handlers = Object.assign({}, ...SCOPES.map(handlersOf)) as Handlers;

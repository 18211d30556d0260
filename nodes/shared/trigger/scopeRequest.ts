/** What the form says about the scope, and the requests that follow from it. */
import { NodeOperationError } from 'n8n-workflow';
import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

import type { Client } from '../api/client';
import { PLATFORM_CREDENTIAL } from '../api/credential';
import type { ApiRequest } from '../api/request';
import { scopeOf } from '../catalogue/event/scopes';
import type { Scope } from '../catalogue/event/scopes';
import type { Operation } from '../operation/operation';
import { buildRequest } from '../request/buildRequest';

/** The n8n functions that a trigger is called with. */
export type TriggerContext = IHookFunctions | IPollFunctions | IWebhookFunctions;

export type Refuse = (message: string, description?: string) => never;

export function refuseFor(context: TriggerContext): Refuse {
	return (message, description) => {
		throw new NodeOperationError(context.getNode(), message, { description });
	};
}

export function chosenScope(context: TriggerContext): Scope {
	const value = context.getNodeParameter('scope');
	return scopeOf(value) ?? refuseFor(context)(`'Scope' can't be ${JSON.stringify(value)}`);
}

/** The client's own ID is in its credential, so that nobody has to enter it twice. */
async function ownClientId(context: TriggerContext, client: Client): Promise<unknown> {
	if (client.credential.credentialType !== PLATFORM_CREDENTIAL) return undefined;
	return (await context.getCredentials(PLATFORM_CREDENTIAL)).clientId;
}

/** An operation's request, with what the form says about its scope. */
export async function scopeRequest(
	context: TriggerContext,
	client: Client,
	operation: Operation,
): Promise<ApiRequest> {
	const clientId = await ownClientId(context, client);
	const { request } = await buildRequest(operation, {
		timezone: context.getTimezone(),
		read(name) {
			const given: unknown = context.getNodeParameter(name, '', { extractValue: true });
			return name === 'clientId' && given === '' ? clientId : given;
		},
		myOrganization: async () => await client.myOrganization(),
		refuse: refuseFor(context),
	});
	return request;
}

/** What a trigger's form says, and the requests that follow from it. */
import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

import type { Client } from '../api/client';
import type { ApiRequest } from '../api/request';
import { readFilter } from '../catalogue/event/filter';
import type { EventFilter } from '../catalogue/event/filter';
import { scopeOf, SCOPES } from '../catalogue/event/scopes';
import type { Scope } from '../catalogue/event/scopes';
import type { Field } from '../fields';
import type { Operation } from '../operation/operation';
import { buildRequest } from '../request/buildRequest';
import { formValues } from '../request/form';
import type { FormContext } from '../request/form';
import { eventFilters, scopeField } from './form';

/** The n8n functions that a trigger is called with. */
export type TriggerContext = IHookFunctions | IPollFunctions | IWebhookFunctions;

export type Refuse = (message: string, description?: string) => never;

export function refuseFor(context: TriggerContext): Refuse {
	return (message, description) => {
		throw new NodeOperationError(context.getNode(), message, { description });
	};
}

function formOf(context: TriggerContext): FormContext {
	return {
		timezone: context.getTimezone(),
		read: (name) => context.getNodeParameter(name, null) as unknown,
		refuse: refuseFor(context),
	};
}

/** What a group of the form says. */
export function chosenIn(context: TriggerContext, group: Field): IDataObject {
	return formValues([group], formOf(context));
}

/** The events that start the workflow, by their constants. */
export function chosenEvents(context: TriggerContext, field: Field): string[] {
	return chosenIn(context, field).triggers as string[];
}

export function chosenFilter(context: TriggerContext): EventFilter {
	return readFilter(chosenIn(context, eventFilters));
}

const anyScope = scopeField(SCOPES);

export function chosenScope(context: TriggerContext): Scope {
	const form = formOf(context);
	return scopeOf(anyScope.settled?.(form.read('scope'), form)) as Scope;
}

/** An operation's request, with what the form says about it. */
export async function scopeRequest(
	context: TriggerContext,
	client: Client,
	operation: Operation,
): Promise<ApiRequest> {
	const { request } = await buildRequest(operation, {
		...formOf(context),
		edition: client.credential.server.edition,
		myOrganization: async () => await client.myOrganization(),
		ownClient: () => client.credential.clientId,
	});
	return request;
}

/**
 * What the form asks for: where the webhook has to be and what it has to be like. What the scope or
 * the server's edition can't do is refused here, before any request.
 */
import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { eventNames, eventsNamed, needsSettings } from '../shared/catalogue/webhook/events';
import type { Client } from '../shared/api/client';
import { editionName, isOlderApi } from '../shared/api/edition';
import { isAvailable } from '../shared/api/versions';
import { operationOf } from '../shared/catalogue/event/scopes';
import type { Scope } from '../shared/catalogue/event/scopes';
import type { Part } from '../shared/fields/field';
import type { Operation, ValidationIssue } from '../shared/operation/operation';
import {
	chosenFilter,
	chosenIn,
	chosenScope,
	refuseFor,
	scopeRequest,
} from '../shared/trigger/scopeRequest';
import { deliveryOptions, webhookSettings } from './properties';
import type { Place } from './staticData';
import { urlIssue } from '../shared/trigger/subscriberUrl';

export interface DesiredWebhook {
	scope: Scope;
	place: Place;
	url: string;
	/** What the API is told, except for the secret. */
	settings: IDataObject & { triggers: string[] };
}

export function webhookUrl(context: IHookFunctions): string {
	return (
		context.getNodeWebhookUrl('default') ??
		refuseFor(context)('n8n gives this node no webhook address')
	);
}

/** Events that the scope never gets. */
function neverSent(scope: Scope, parts: readonly Part[]): ValidationIssue | undefined {
	const events = eventsNamed(parts.find(({ key }) => key === 'triggers')?.value);
	const ofOrganizations = events.filter(
		({ onlyOrganization }) => scope.value === 'account' && onlyOrganization,
	);
	if (ofOrganizations.length > 0) {
		return {
			message: `The scope '${scope.name}' never gets: ${eventNames(ofOrganizations)}`,
			description: "Only an organization gets these events: choose the 'Scope' Organization",
		};
	}
	const elsewhere = events.filter(({ noEventType }) => scope.isEventType && noEventType);
	if (elsewhere.length === 0) return undefined;
	return {
		message: `The scope '${scope.name}' never gets: ${eventNames(elsewhere)}`,
		description:
			"These events are about no event type: choose the 'Scope' My Account or Organization",
	};
}

/** The operation that makes a webhook of what the form says. */
function registration(scope: Scope): Operation {
	return {
		...operationOf(scope, 'POST'),
		fields: [...scope.fields, ...webhookSettings],
		defaults: { active: true },
		check: (parts, context) => neverSent(scope, parts) ?? needsSettings(parts, context),
		// Servers that know no versions send the oldest anyway, and some refuse the word for it.
		settle: (parts, { edition }) =>
			parts.filter(({ key }) => key !== 'version' || !isOlderApi(edition)),
	};
}

/** The webhook that the form asks for. */
export async function desiredWebhook(
	context: IHookFunctions,
	client: Client,
): Promise<DesiredWebhook> {
	const refuse = refuseFor(context);
	const scope = chosenScope(context);
	const { baseUrl, edition } = client.credential.server;
	if (!isAvailable(operationOf(scope, 'POST'), edition)) {
		refuse(
			`${editionName(edition)} has no webhooks for the scope '${scope.name}'`,
			"Choose another 'Scope', or let the credential name another server",
		);
	}
	const url = webhookUrl(context);
	const issue = urlIssue(url, baseUrl);
	if (issue) refuse(issue.message, issue.description);
	// What is read of each delivery is looked at now, where somebody sees the refusal.
	chosenFilter(context);
	chosenIn(context, deliveryOptions);
	const { path, body = {} } = await scopeRequest(context, client, registration(scope));
	const settings = { ...body, subscriberUrl: url } as unknown as DesiredWebhook['settings'];
	return { scope, place: { server: baseUrl, scope: scope.value, path }, url, settings };
}

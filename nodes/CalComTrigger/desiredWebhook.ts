/**
 * What the form asks for: where the webhook has to be and what it has to be like. What the scope or
 * the server's edition can't do is refused here, before any request.
 */
import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { toItems } from '../shared/fields/list';
import { toNumber } from '../shared/fields/number';
import { WEBHOOK_EVENTS } from '../shared/catalogue/webhook/events';
import type { WebhookEvent } from '../shared/catalogue/webhook/events';
import type { Client } from '../shared/api/client';
import { editionName, isOlderApi } from '../shared/api/edition';
import type { Edition } from '../shared/api/edition';
import { isAvailable } from '../shared/api/versions';
import { operationOf } from '../shared/catalogue/event/scopes';
import type { Scope } from '../shared/catalogue/event/scopes';
import { chosenScope, refuseFor } from '../shared/trigger/scopeRequest';
import type { Refuse } from '../shared/trigger/scopeRequest';
import { chosenPlace } from './chosenPlace';
import type { Context, Place } from './staticData';
import { urlIssue } from './subscriberUrl';

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

function named(events: readonly WebhookEvent[]): string {
	return events.map(({ label, value }) => `${label} (${value})`).join(', ');
}

function chosenEvents(context: Context, refuse: Refuse): WebhookEvent[] {
	const values = toItems(context.getNodeParameter('events', [])).map(String);
	if (values.length === 0) refuse("Choose at least one event in 'Trigger On'");
	return [...new Set(values)].map(
		(value) =>
			WEBHOOK_EVENTS.find((event) => event.value === value) ??
			refuse(
				`'Trigger On' can't be ${JSON.stringify(value)}`,
				`It takes: ${WEBHOOK_EVENTS.map((event) => event.value).join(', ')}`,
			),
	);
}

/** What the server's edition has not, in words that say what to change. */
function refuseAbsent(
	scope: Scope,
	edition: Edition,
	events: WebhookEvent[],
	refuse: Refuse,
): void {
	if (!isAvailable(operationOf(scope, 'POST'), edition)) {
		refuse(
			`${editionName(edition)} has no webhooks for the scope '${scope.name}'`,
			"Choose another 'Scope', or let the credential name another server",
		);
	}
	const unknown = events.filter(({ notOn }) => notOn?.includes(edition));
	if (unknown.length > 0) {
		refuse(
			`${editionName(edition)} does not know: ${named(unknown)}`,
			"Remove them from 'Trigger On', or update the self-hosted Cal.com",
		);
	}
}

function refuseElsewhere(scope: Scope, events: WebhookEvent[], refuse: Refuse): void {
	const ofOrganizations = events.filter(
		({ onlyOrganization }) => scope.value === 'account' && onlyOrganization,
	);
	if (ofOrganizations.length > 0) {
		refuse(
			`The scope '${scope.name}' never gets: ${named(ofOrganizations)}`,
			"Only an organization gets these events: choose the 'Scope' Organization",
		);
	}
	const elsewhere = events.filter(({ noEventType }) => scope.isEventType && noEventType);
	if (elsewhere.length > 0) {
		refuse(
			`The scope '${scope.name}' never gets: ${named(elsewhere)}`,
			"These events are about no event type: choose the 'Scope' My Account or Organization",
		);
	}
}

function chosenVersion(context: Context, edition: Edition, refuse: Refuse): IDataObject {
	const version = String(context.getNodeParameter('payloadVersion', '2021-10-20'));
	if (!isOlderApi(edition)) return { version };
	if (version === '2021-10-20') return {};
	return refuse(
		`${editionName(edition)} does not know the payload version ${version}`,
		"Set 'Payload Version' to 2021-10-20",
	);
}

function chosenDelay(
	context: Context,
	events: readonly WebhookEvent[],
	edition: Edition,
	refuse: Refuse,
): IDataObject {
	const delayed = events.filter((event) => event.delayed);
	if (delayed.length === 0) return {};
	if (isOlderApi(edition)) {
		refuse(
			`${editionName(edition)} keeps no 'No-Show After', so it never sends: ${named(delayed)}`,
			"Remove them from 'Trigger On', or update the self-hosted Cal.com",
		);
	}
	const timezone = context.getTimezone();
	const given = context.getNodeParameter('time', 5);
	const time = toNumber(given, 'No-Show After', { min: 1 }, { timezone, refuse });
	return { time, timeUnit: String(context.getNodeParameter('timeUnit', 'MINUTE')) };
}

/** The webhook that the form asks for. */
export async function desiredWebhook(
	context: IHookFunctions,
	client: Client,
): Promise<DesiredWebhook> {
	const refuse = refuseFor(context);
	const scope = chosenScope(context);
	const { baseUrl, edition } = client.credential.server;
	const events = chosenEvents(context, refuse);
	refuseAbsent(scope, edition, events, refuse);
	refuseElsewhere(scope, events, refuse);
	const url = webhookUrl(context);
	const issue = urlIssue(url, baseUrl);
	if (issue) refuse(issue.message, issue.description);
	const settings = {
		subscriberUrl: url,
		active: true,
		triggers: events.map(({ value }) => value),
		...chosenVersion(context, edition, refuse),
		...chosenDelay(context, events, edition, refuse),
	};
	return { scope, place: await chosenPlace(context, client), url, settings };
}

/**
 * What the form asks for: where the webhook has to be and what it has to be like. What the scope or
 * the server's generation can't do is refused here, before any request.
 */
import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { toItems } from '../shared/fields/list';
import { toNumber } from '../shared/fields/number';
import { WEBHOOK_EVENTS } from '../shared/catalogue/webhook/events';
import type { WebhookEvent } from '../shared/catalogue/webhook/events';
import type { Client } from '../shared/api/client';
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

function refuseUnknown(
	scope: Scope,
	is2025: boolean,
	events: WebhookEvent[],
	refuse: Refuse,
): void {
	if (is2025 && scope.versions?.server2025 === false) {
		refuse(
			`Cal.com servers of 2025 have no webhooks for the scope '${scope.name}'`,
			"Choose another 'Scope', or update the self-hosted Cal.com and set 'API Generation' in the credential to 2026 or later",
		);
	}
	const newer = events.filter(({ since2026 }) => is2025 && since2026);
	if (newer.length > 0) {
		refuse(
			`Cal.com servers of 2025 do not know: ${named(newer)}`,
			"Remove them from 'Trigger On', or update the self-hosted Cal.com and set 'API Generation' in the credential to 2026 or later",
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

function chosenVersion(context: Context, is2025: boolean, refuse: Refuse): IDataObject {
	const version = String(context.getNodeParameter('payloadVersion', '2021-10-20'));
	if (!is2025) return { version };
	if (version === '2021-10-20') return {};
	return refuse(
		`Cal.com servers of 2025 do not know the payload version ${version}`,
		"Set 'Payload Version' to 2021-10-20",
	);
}

function chosenDelay(
	context: Context,
	events: readonly WebhookEvent[],
	refuse: Refuse,
): IDataObject {
	if (!events.some(({ delayed }) => delayed)) return {};
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
	const { baseUrl, generation } = client.credential.server;
	const is2025 = generation === '2025';
	const events = chosenEvents(context, refuse);
	refuseUnknown(scope, is2025, events, refuse);
	const url = webhookUrl(context);
	const issue = urlIssue(url, baseUrl);
	if (issue) refuse(issue.message, issue.description);
	const settings = {
		subscriberUrl: url,
		active: true,
		triggers: events.map(({ value }) => value),
		...chosenVersion(context, is2025, refuse),
		...chosenDelay(context, events, refuse),
	};
	return { scope, place: await chosenPlace(context, client), url, settings };
}

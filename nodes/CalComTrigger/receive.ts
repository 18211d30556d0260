/** What happens to a delivery: refused, ignored with a reason, or handed to the workflow. */
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { passes } from '../shared/catalogue/event/filter';
import { normalize } from '../shared/catalogue/event/normalize';
import type { CalEvent } from '../shared/catalogue/event/normalize';
import { chosenEvents, chosenFilter, chosenIn } from '../shared/trigger/scopeRequest';
import { BEING_MADE, CATCH_UP_HEADER } from './handOver';
import { deliveryOptions, events } from './properties';
import { registeredSecret } from './registeredSecret';
import { webhookSecret } from './secret';
import { noteArrival } from './sightings';
import type { Arrival } from './sightings';
import { isSignedBy, looksSigned } from '../shared/trigger/signature';
import { ownerOf, stateOf } from './staticData';
import { isRefused, verifyDelivery } from '../shared/trigger/verifyDelivery';
import type { Accepted, Delivery, Refused, Verdict } from '../shared/trigger/verifyDelivery';

const MINUTE_MS = 60_000;

/** Older servers send these two without a signature. */
const UNSIGNED_EVENTS = ['MEETING_STARTED', 'MEETING_ENDED'];

/** For n8n itself, which tries again: what is about to start may still come to nothing. */
const TOO_EARLY = { status: BEING_MADE, message: 'The event is about to start the workflow' };

function refuse(
	context: IWebhookFunctions,
	{ status, message }: Refused | typeof TOO_EARLY,
): IWebhookResponseData {
	context.logger.warn(`A delivery to the Cal.com Trigger was refused (${status}): ${message}`, {
		node: context.getNode().name,
	});
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/** Whether a delivery is older, or dated further ahead, than the user accepts. */
function isOutOfTime(event: CalEvent, maximumAge: unknown): boolean {
	const minutes = Number(maximumAge ?? 0);
	if (!(minutes > 0)) return false;
	if (event.createdAt === null) return true;
	return Math.abs(Date.now() - Date.parse(event.createdAt)) > minutes * MINUTE_MS;
}

interface Ignored {
	reason: string;
	/** The user would want to know: the event is lost by a limit of theirs. */
	isLoss?: true;
}

/** Why a genuine event is none that the form asks for, or undefined. */
function reasonToIgnore(
	context: IWebhookFunctions,
	event: CalEvent,
	options: IDataObject,
): Ignored | undefined {
	if (!chosenEvents(context, events).includes(event.event)) {
		return { reason: 'the workflow does not listen for this event' };
	}
	if (!passes(event, chosenFilter(context))) return { reason: 'it does not pass the filters' };
	if (isOutOfTime(event, options.maximumAge)) {
		const when = event.createdAt ?? 'it does not say when it happened';
		return { reason: `it is not as recent as 'Maximum Age' asks (${when})`, isLoss: true };
	}
	return undefined;
}

function ignore(
	context: IWebhookFunctions,
	{ event }: CalEvent,
	{ reason, isLoss }: Ignored,
): IWebhookResponseData {
	const message = `The Cal.com Trigger ignored ${event}: ${reason}`;
	context.logger[isLoss ? 'warn' : 'debug'](message, { node: context.getNode().name });
	return { webhookResponse: { message: `Ignored: ${reason}` } };
}

/** The answer to an event that was received before. Only what has started once is certain to. */
function repeated(
	context: IWebhookFunctions,
	event: CalEvent,
	{ status, remember }: Arrival,
): IWebhookResponseData {
	if (status === 'known') remember();
	else if (event.caughtUp) {
		return refuse(context, TOO_EARLY);
	}
	return ignore(context, event, { reason: 'it was received before' });
}

function toItem(event: CalEvent, { text }: Accepted, options: IDataObject): IDataObject {
	return { ...event, ...(options.includeRawBody === true ? { rawBody: text } : {}) };
}

/**
 * Starts the workflow. n8n asks what to answer when it has made the execution: from then on the event
 * is known. An execution that n8n could not make is not remembered; and what is remembered earlier,
 * n8n would not save, since it forgets that static data has changed while it makes the execution.
 */
function started(json: IDataObject, { remember }: Arrival): IWebhookResponseData {
	return {
		workflowData: [[{ json }]],
		get webhookResponse() {
			remember();
			return { message: 'Workflow was started' };
		},
	};
}

/** The verdict with the node's own secret, or else with the one that Cal.com still has. */
async function verify(
	context: IWebhookFunctions,
	delivery: Delivery,
	options: IDataObject,
): Promise<Verdict> {
	const unsigned = options.acceptUnsignedMeetings === true ? UNSIGNED_EVENTS : [];
	const secret = await webhookSecret(context);
	const verdict = verifyDelivery(delivery, { secret, unsigned });
	const isUnproven = isRefused(verdict) && verdict.status === 401;
	if (!isUnproven || !looksSigned(delivery.headers)) return verdict;
	return verifyDelivery(delivery, { secret: await registeredSecret(context) });
}

/** Whether n8n delivered this itself: an event that was found out through the API. */
async function isCaughtUp(context: IWebhookFunctions, { rawBody, headers }: Delivery) {
	const mark = headers[CATCH_UP_HEADER];
	if (mark === undefined || rawBody === undefined) return false;
	return isSignedBy(rawBody, mark, await webhookSecret(context, 'catchUp'));
}

/** Answers one delivery. Cal.com sends once and does not wait: what is accepted is answered at once. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { rawBody, headers } = context.getRequestObject();
	const options = chosenIn(context, deliveryOptions);
	const delivery = { rawBody, headers };
	const verdict = await verify(context, delivery, options);
	if (isRefused(verdict)) return refuse(context, verdict);
	const event: CalEvent = {
		...normalize(verdict.body),
		...((await isCaughtUp(context, delivery)) ? { caughtUp: true } : {}),
	};
	const ignored = reasonToIgnore(context, event, options);
	if (ignored) return ignore(context, event, ignored);
	const arrival = noteArrival(event, ownerOf(context), stateOf(context));
	// What was found out is known by then, whatever the user wants of deliveries.
	const isUnwanted = options.deduplicate !== false || event.caughtUp === true;
	if (arrival.status !== 'new' && isUnwanted) return repeated(context, event, arrival);
	return started(toItem(event, verdict, options), arrival);
}

/** What happens to a delivery: refused, ignored with a reason, or handed to the workflow. */
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { toItems } from '../shared/fields/list';
import { isRepeated } from './deduplicate';
import { isRefused, judge } from './delivery';
import type { Accepted, Refused } from './delivery';
import { passes, readFilter } from './filter';
import { normalize } from './normalize';
import type { CalEvent } from './normalize';
import { stateOf } from './staticData';

const MINUTE_MS = 60_000;

function refuse(context: IWebhookFunctions, { status, message }: Refused): IWebhookResponseData {
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

/** Why a genuine event does not start the workflow, or undefined. */
function reasonToIgnore(
	context: IWebhookFunctions,
	event: CalEvent,
	options: IDataObject,
): string | undefined {
	const events = toItems(context.getNodeParameter('events', [])).map(String);
	if (!events.includes(event.event)) return 'the workflow does not listen for this event';
	const filter = readFilter(context.getNodeParameter('filters', {}) as IDataObject);
	if (!passes(event, filter)) return 'it does not pass the filters';
	if (isOutOfTime(event, options.maximumAge)) return 'it is too old';
	if (options.deduplicate !== false && isRepeated(event, stateOf(context))) {
		return 'it was received before';
	}
	return undefined;
}

function toItem(event: CalEvent, { text }: Accepted, options: IDataObject): IDataObject {
	return { ...event, ...(options.includeRawBody === true ? { rawBody: text } : {}) };
}

/** Answers one delivery. Cal.com sends once and does not wait: what is accepted is answered at once. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { rawBody, headers } = context.getRequestObject();
	const verdict = judge({ rawBody, headers }, stateOf(context).secret);
	if (isRefused(verdict)) return refuse(context, verdict);
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const event = normalize(verdict.body);
	const reason = reasonToIgnore(context, event, options);
	if (reason) {
		context.logger.debug(`The Cal.com Trigger ignored ${event.event}: ${reason}`);
		return { webhookResponse: { message: `Ignored: ${reason}` } };
	}
	return { workflowData: [[{ json: toItem(event, verdict, options) }]] };
}

/**
 * Delivers an event that was found out to the node's own webhook, as Cal.com would: signed with its
 * secret, and marked with a signature that only n8n can make.
 */
import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { callN8n } from '../shared/api/callN8n';
import { webhookSecret } from './secret';
import { sign, SIGNATURE_HEADER } from '../shared/trigger/signature';
import { stateOf } from './staticData';

export const CATCH_UP_HEADER = 'x-n8n-catch-up';

/** The address that was registered: the same for every process of n8n. */
function ownUrl(context: IPollFunctions): string {
	const { registration } = stateOf(context);
	if (registration && registration.workflowId === context.getWorkflow().id) return registration.url;
	throw new NodeOperationError(context.getNode(), 'The webhook of this node is not known');
}

async function signatures(context: IPollFunctions, body: string): Promise<Record<string, string>> {
	const bytes = Buffer.from(body);
	return {
		[SIGNATURE_HEADER]: sign(bytes, await webhookSecret(context)),
		[CATCH_UP_HEADER]: sign(bytes, await webhookSecret(context, 'catchUp')),
	};
}

/** Answered while the event is about to start the workflow by its delivery, which may come to nothing. */
export const BEING_MADE = 425;

/** Hands over one event; resolves with whether n8n has taken it, or else has to be asked again. */
export async function handOver(context: IPollFunctions, event: IDataObject): Promise<boolean> {
	const url = ownUrl(context);
	const body = JSON.stringify(event);
	const headers = { 'content-type': 'application/json', ...(await signatures(context, body)) };
	const status = await callN8n(context, url, body, headers);
	if (status === 200 || status === BEING_MADE) return status === 200;
	throw new NodeOperationError(
		context.getNode(),
		`n8n can't deliver to its own webhook address ${url} (it answered ${status})`,
	);
}

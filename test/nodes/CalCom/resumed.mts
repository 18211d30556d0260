// A call to an execution that waits, as n8n hands it to the Cal.com node's webhook.
import { WebhookContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	INode,
	IWebhookData,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { CalComV2Api } from '../../../credentials/CalComV2Api.credentials';
import { CalCom } from '../../../nodes/CalCom/CalCom.node';
import { Credentials } from '../../engine/credentials.mts';

const type = new CalCom();
const nodeTypes = {
	getByName: () => type,
	getByNameAndVersion: () => type,
	getKnownTypes: () => ({}),
} as never;
const loader = { getCredential: () => ({ type: new CalComV2Api() }) } as never;
const WEBHOOK = {
	httpMethod: 'POST',
	node: 'Cal.com',
	path: 'booking',
	webhookDescription: type.description.webhooks?.[0],
	workflowId: 'w1',
} as unknown as IWebhookData;

export interface Resumed {
	status: number;
	message: unknown;
	/** What the workflow goes on with; undefined when it waits on. */
	item?: unknown;
}

/** Calls the address of an execution with a body and headers. */
export async function callWaiting(
	credential: ICredentialDataDecryptedObject,
	address: string,
	body: string,
	headers: Record<string, string>,
): Promise<Resumed> {
	const node = {
		id: 'n1',
		name: 'Cal.com',
		type: 'n8n-nodes-calcom-api.calCom',
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource: 'booking', operation: 'waitForBooking' },
		credentials: { calComV2Api: { id: 'c', name: 'c' } },
	} as unknown as INode;
	const workflow = new Workflow({
		id: 'w1',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const sent: Resumed = { status: 200, message: undefined };
	const response = {
		status: (code: number) => Object.assign(response, { code: (sent.status = code) }),
		json: ({ message }: { message: unknown }) => (sent.message = message),
	};
	const query = Object.fromEntries(new URL(address).searchParams);
	const data = {
		credentialsHelper: new Credentials(loader, { calComV2Api: credential }, nodeTypes),
		variables: {},
		httpRequest: { rawBody: Buffer.from(body), headers, query },
		httpResponse: response,
	} as unknown as IWorkflowExecuteAdditionalData;
	const context = new WebhookContext(workflow, node, data, 'webhook', WEBHOOK, [], null);
	const logger = { warn: () => undefined, debug: () => undefined, info: () => undefined };
	Object.defineProperty(context, 'logger', { value: logger });
	const { workflowData, webhookResponse } = await type.webhook.call(context as never);
	return {
		...sent,
		message: sent.message ?? (webhookResponse as { message?: string } | undefined)?.message,
		...(workflowData ? { item: workflowData[0]?.[0]?.json } : {}),
	};
}

/**
 * What the node remembers between activations and deliveries, in n8n's static data of the node.
 * A copied workflow brings the memory of another one, and a late save an old one: nothing secret is
 * kept here, nothing that could not be missed, and nothing is believed that names another owner.
 */
import type { IDataObject } from 'n8n-workflow';

import type { TriggerContext } from '../shared/trigger/scopeRequest';

/** The n8n functions that a trigger with a webhook is called with. */
export type Context = TriggerContext;

/** Where a webhook lives: its server, its scope, and the path of the list it belongs to. */
export type Place = {
	server: string;
	scope: string;
	path: string;
};

/** A webhook at Cal.com, and whose it is. */
export type Registration = Place & {
	webhookId: string;
	/** The address that it sends to. */
	url: string;
	/** The workflow that made it. Which of its nodes, the address tells: a node's ID may change. */
	workflowId: string;
};

/** Types, not interfaces: n8n's static data has an index. */
export type TriggerState = {
	/** The webhook in use. */
	registration?: Registration;
	/** Those that should be gone: they go on sending until they are deleted. */
	pendingDeletions?: Registration[];
	/** What the secret follows from, where the credential has nothing secret that stays the same. */
	key?: string;
	/** When the user activated the workflow, in milliseconds: nothing older starts it. */
	activatedAt?: number;
	/** Recent events. */
	recent?: string[];
};

export function stateOf(context: Context): TriggerState {
	const data: IDataObject & TriggerState = context.getWorkflowStaticData('node');
	return data;
}

/** The node in its workflow; a test has a webhook, a secret and static data of its own. */
export function ownerOf(context: Context): string {
	const use = context.getMode() === 'manual' ? 'test' : 'production';
	return `${context.getWorkflow().id}/${context.getNode().id}/${use}`;
}

export function isSamePlace(one: Place, other: Place): boolean {
	return one.server === other.server && one.path === other.path;
}

/** Whether this workflow made a webhook for the address that its node has now. */
export function isOwn(
	context: Context,
	{ workflowId, url }: Registration,
	address: string,
): boolean {
	return workflowId === context.getWorkflow().id && url === address;
}

/** The remembered webhook, if it is this node's own. */
export function ownRegistration(context: Context, address: string): Registration | undefined {
	const { registration } = stateOf(context);
	return registration && isOwn(context, registration, address) ? { ...registration } : undefined;
}

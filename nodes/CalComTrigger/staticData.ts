/**
 * What the node remembers between activations and deliveries, in n8n's static data of the node.
 * n8n keeps it apart for the test webhook and the production webhook.
 */
import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** Where a webhook lives: its server, its scope, and the path of the list it belongs to. */
export type Place = {
	server: string;
	scope: string;
	path: string;
};

/** A webhook that could not be deleted: it goes on sending until somebody deletes it. */
export type Leftover = Place & { webhookId: string; url: string };

/** Types, not interfaces: n8n's static data has an index. */
export type TriggerState = {
	/** The ID of the webhook at Cal.com. */
	webhookId?: string;
	/** What Cal.com signs with. It outlives a deactivation: a late delivery may save it once more. */
	secret?: string;
	/** Where the webhook is or, deactivated, was: a secret is used in one place only. */
	place?: Place;
	/** The address that the webhook sends to. */
	url?: string;
	leftovers?: Leftover[];
	/** Sightings of recent events. */
	recent?: string[];
};

export function stateOf(context: IHookFunctions | IWebhookFunctions): TriggerState {
	const data: IDataObject & TriggerState = context.getWorkflowStaticData('node');
	return data;
}

export function isSamePlace(one: Place, other: Place | undefined): boolean {
	return one.server === other?.server && one.path === other.path;
}

export function forgetWebhook(state: TriggerState): void {
	delete state.webhookId;
	delete state.url;
}

/**
 * A workflow that starts with the Cal.com Trigger, in a real n8n, and what Cal.com sends to it.
 * Deliveries are signed with the secret that n8n registered, as Cal.com signs them.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import axios from 'axios';

import { itemsOf } from '../../scripts/host/runData.mjs';
import { booking } from '../nodes/shared/catalogue/event/events.mts';
import { signatureOf } from '../sandbox/deliveries.mts';
import type { Sandbox } from '../sandbox/index.mts';
import type { N8n } from './n8n.mts';
import { allExecutions } from './publicApi.mts';
import type { Registered } from './registered.mts';
import { apiKeyCredential } from './workflows.mts';

const TRIGGER = 'Cal.com Trigger';

export function createdEvent(uid: string): Record<string, unknown> {
	const payload = { ...booking, uid };
	return { triggerEvent: 'BOOKING_CREATED', createdAt: new Date().toISOString(), payload };
}

/** Sends a body as Cal.com does, signed unless told otherwise; gives back the status. */
export async function deliver(
	{ subscriberUrl, secret }: Pick<Registered, 'subscriberUrl' | 'secret'>,
	event: object,
	signature?: string,
): Promise<number> {
	const body = JSON.stringify(event);
	const headers = {
		'Content-Type': 'application/json',
		'X-Cal-Signature-256': signature ?? signatureOf(secret, body),
		'X-Cal-Webhook-Version': '2021-10-20',
	};
	const options = { headers, validateStatus: () => true, transformRequest: (data: string) => data };
	return (await axios.post(subscriberUrl, body, options)).status;
}

export class TriggerWorkflow {
	constructor(
		private readonly n8n: Pick<N8n, 'url' | 'rest'>,
		private readonly sandbox: Sandbox,
		/** Of one that n8n has already. */
		public id = '',
		readonly webhookId: string = randomUUID(),
	) {}

	get url(): string {
		return `${this.n8n.url}/webhook/${this.webhookId}/webhook`;
	}

	async save(parameters: Record<string, unknown>): Promise<this> {
		const { rest } = this.n8n;
		const { name, ...stored } = apiKeyCredential(this.sandbox);
		const credential = await rest.createCredential({ name, ...stored });
		const trigger = {
			id: randomUUID(),
			name: TRIGGER,
			type: 'n8n-nodes-calcom-api.calComTrigger',
			typeVersion: 1,
			position: [0, 0],
			webhookId: this.webhookId,
			parameters,
			credentials: { calComV2Api: { id: credential, name } },
		};
		const end = { ...trigger, id: randomUUID(), name: 'End', type: 'n8n-nodes-base.noOp' };
		const nodes = [trigger, { ...end, parameters: {}, credentials: {}, webhookId: undefined }];
		const connections = { [TRIGGER]: { main: [[{ node: 'End', type: 'main', index: 0 }]] } };
		const workflow = { name: `Trigger ${this.webhookId}`, nodes, connections };
		if (this.id) await rest.updateWorkflow(this.id, workflow);
		else this.id = (await rest.createWorkflow(workflow)).id;
		return this;
	}

	async activate(): Promise<void> {
		await this.n8n.rest.activate(this.id);
	}

	async deactivate(): Promise<void> {
		await this.n8n.rest.deactivate(this.id);
	}

	/** Saves changed parameters and publishes them. */
	async change(parameters: Record<string, unknown>): Promise<void> {
		await this.save(parameters);
		await this.activate();
	}

	/** Waits for a test event, as Execute Step does; resolves when n8n listens. */
	async listenForTest(): Promise<void> {
		const body = { triggerToStartFrom: { name: TRIGGER } };
		await this.n8n.rest.request('POST', `/rest/workflows/${this.id}/run`, body);
	}

	/** The IDs of all executions so far. */
	async executions(): Promise<string[]> {
		return await allExecutions(this.n8n, this.id);
	}

	/** The ID of the execution that there was not before; n8n stores it in its own time. */
	async newExecution(before: readonly string[]): Promise<string> {
		for (let waits = 0; waits < 100; waits++) {
			const [newest, ...others] = (await this.executions()).filter((id) => !before.includes(id));
			if (newest && others.length === 0) return newest;
			if (newest) throw new Error(`There are ${others.length + 1} new executions.`);
			await sleep(100);
		}
		throw new Error('There is no new execution.');
	}

	/**
	 * What an execution started with that n8n made and did not live to end: it stands in its stack, or
	 * in what had run. Undefined for all others.
	 */
	async crashedInput(executionId: string): Promise<Record<string, any> | undefined> {
		const execution = await this.n8n.rest.waitForExecution(executionId);
		if (execution.status !== 'crashed') return undefined;
		const [entry] = execution.data?.executionData?.nodeExecutionStack ?? [];
		return entry?.data?.main?.[0]?.[0]?.json ?? itemsOf(execution, TRIGGER)[0] ?? {};
	}

	/** What the workflow started with in an execution, when it has ended well. */
	async output(executionId: string): Promise<Record<string, any>> {
		const execution = await this.n8n.rest.waitForExecution(executionId);
		expect(execution.status).toBe('success');
		const items = itemsOf(execution, TRIGGER);
		expect(items).toHaveLength(1);
		return items[0] as Record<string, any>;
	}
}

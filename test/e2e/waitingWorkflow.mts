/**
 * A workflow of a real n8n that makes a booking link, waits for its booking and goes on along one of
 * two outputs; and what its guest does at Cal.com.
 */
import { randomUUID } from 'node:crypto';

import { itemsOf, nodesOf } from '../../scripts/host/runData.mjs';
import { ask } from '../sandbox/guest.mts';
import type { Sandbox } from '../sandbox/index.mts';
import type { N8n } from './n8n.mts';
import { until } from './queueMode.mts';
import { registeredAt } from './registered.mts';
import { apiKeyCredential, fromList } from './workflows.mts';

const CAL_COM = 'n8n-nodes-calcom-api.calCom';
/** The seeded "Intro call" of the owner, which several guests may book at a time. */
export const EVENT_TYPE = 1;

/** What an execution gave, by the name of its nodes. */
export interface Ended {
	status: string;
	nodes: string[];
	booked: Array<Record<string, any>>;
	notBooked: Array<Record<string, any>>;
}

export class WaitingWorkflow {
	private id = '';

	constructor(
		private readonly n8n: Pick<N8n, 'rest'>,
		private readonly sandbox: Sandbox,
	) {}

	async save(wait: Record<string, unknown> = {}): Promise<this> {
		const { rest } = this.n8n;
		const { name, ...stored } = apiKeyCredential(this.sandbox);
		const credential = await rest.createCredential({ name, ...stored });
		const node = (label: string, type: string, parameters: object, more: object = {}) => ({
			id: randomUUID(),
			name: label,
			type,
			typeVersion: 1,
			position: [0, 0],
			parameters,
			...more,
		});
		const calCom = (label: string, parameters: object) =>
			node(label, CAL_COM, parameters, { credentials: { calComV2Api: { id: credential, name } } });
		const nodes = [
			node('Start', 'n8n-nodes-base.manualTrigger', {}),
			calCom('Link', {
				resource: 'bookingLink',
				operation: 'create',
				eventTypeBy: 'id',
				eventTypeId: fromList(EVENT_TYPE),
				attendeeName: 'Ada',
				attendeeEmail: 'ada@example.test',
			}),
			calCom('Wait', { resource: 'booking', operation: 'waitForBooking', ...wait }),
			node('Booked', 'n8n-nodes-base.noOp', {}),
			node('Not Booked', 'n8n-nodes-base.noOp', {}),
		];
		const to = (label: string) => [{ node: label, type: 'main', index: 0 }];
		const connections = {
			Start: { main: [to('Link')] },
			Link: { main: [to('Wait')] },
			Wait: { main: [to('Booked'), to('Not Booked')] },
		};
		const workflow = { name: `Wait ${randomUUID()}`, nodes, connections };
		this.id = (await rest.createWorkflow(workflow)).id;
		return this;
	}

	/** Starts it; resolves with the execution and its token when it waits. */
	async start(): Promise<{ execution: string; token: string; url: string }> {
		const body = { triggerToStartFrom: { name: 'Start' } };
		const run = await this.n8n.rest.request('POST', `/rest/workflows/${this.id}/run`, body);
		const execution = String(run.executionId);
		const isOnItsWay = async () => ['new', 'running'].includes(await this.status(execution));
		await until(async () => !(await isOnItsWay()), { what: 'It waits' });
		const stored = await this.n8n.rest.getExecution(execution);
		expect([stored.status, stored.data?.resultData?.error?.message]).toEqual([
			'waiting',
			undefined,
		]);
		const [link] = itemsOf(stored, 'Link');
		return { execution, token: String(link?.token), url: String(link?.url) };
	}

	async status(execution: string): Promise<string> {
		return (await this.n8n.rest.getExecution(execution)).status;
	}

	async end(execution: string, timeoutMs?: number): Promise<Ended> {
		const ended = await this.n8n.rest.waitForExecution(execution, timeoutMs);
		return {
			status: ended.status,
			nodes: nodesOf(ended),
			booked: itemsOf(ended, 'Booked'),
			notBooked: itemsOf(ended, 'Not Booked'),
		};
	}
}

/** A guest books by a link: Cal.com's page puts the token of its address into the booking. */
export async function bookBy(sandbox: Sandbox, token?: string, email = 'ada@example.test') {
	const booked = await ask(sandbox, 'POST', '', {
		eventTypeId: EVENT_TYPE,
		start: sandbox.firstFreeSlot(EVENT_TYPE),
		attendee: { name: 'Ada', email, timeZone: 'Europe/Berlin' },
		...(token === undefined ? {} : { metadata: { bookingLink: token } }),
	});
	await sandbox.settled();
	return booked;
}

/** The webhooks that executions have at Cal.com. */
export const waitingAt = (sandbox: Sandbox) =>
	registeredAt(sandbox).filter(({ subscriberUrl }) => subscriberUrl.includes('/webhook-waiting/'));

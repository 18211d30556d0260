/**
 * A workflow that books everybody on the list that it is sent, in a real n8n, and who got a booking.
 * Bookings may overlap, so that a guest booked twice is seen twice and not refused.
 */
import { randomUUID } from 'node:crypto';

import axios from 'axios';

import type { Sandbox } from '../sandbox/index.mts';
import type { QueueMode } from './queueMode.mts';
import { apiKeyCredential, fromList } from './workflows.mts';

/** The seeded "Intro call" of the owner. */
const EVENT_TYPE = 2;
const SLOT_MS = 1_800_000;
const FIRST_DAY = Date.UTC(2030, 0, 7);

export const guestName = (number: number): string => `Guest ${number}`;

const credentials = (id: string) => ({ calComV2Api: { id, name: 'Cal.com account' } });

const node = (name: string, type: string, more: Record<string, unknown>) => ({
	id: randomUUID(),
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	...more,
});

function workflowOf(path: string, credential: string) {
	const list = { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} };
	const book = {
		resource: 'booking',
		operation: 'create',
		eventTypeBy: 'id',
		eventTypeId: fromList(String(EVENT_TYPE)),
		start: '={{ $json.start }}',
		attendeeName: '={{ $json.name }}',
		attendeeEmail: '={{ $json.email }}',
		attendeeTimeZone: fromList('UTC'),
		additionalFields: { allowConflicts: true },
	};
	const next = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: `Guest list ${path}`,
		nodes: [
			node('List', 'n8n-nodes-base.webhook', { parameters: list, typeVersion: 2, webhookId: path }),
			node('Guests', 'n8n-nodes-base.splitOut', {
				parameters: { fieldToSplitOut: 'body', options: {} },
			}),
			node('Book', 'n8n-nodes-calcom-api.calCom', {
				parameters: book,
				credentials: credentials(credential),
			}),
		],
		connections: { List: next('Guests'), Guests: next('Book') },
	};
}

export class GuestList {
	private readonly path = randomUUID();

	id = '';

	constructor(
		private readonly queue: QueueMode,
		private readonly sandbox: Sandbox,
	) {}

	/** Saves and publishes it. */
	async start(): Promise<this> {
		const { rest } = this.queue;
		const credential = await rest.createCredential(apiKeyCredential(this.sandbox));
		this.id = (await rest.createWorkflow(workflowOf(this.path, credential))).id;
		await rest.activate(this.id);
		return this;
	}

	/** Sends the guests from one number to before another as one list, which starts an execution. */
	async send(from: number, to: number): Promise<void> {
		const guests = Array.from({ length: to - from }, (_, index) => ({
			name: guestName(from + index),
			email: `guest${from + index}@example.test`,
			start: new Date(FIRST_DAY + (from + index) * SLOT_MS).toISOString(),
		}));
		await axios.post(`${this.queue.publicUrl}/webhook/${this.path}`, guests);
	}

	/** The names on all bookings that were made, a name for each booking. */
	booked(): string[] {
		return this.sandbox.state.scheduling.bookings
			.map(({ attendees }) => attendees[0]?.name ?? '')
			.filter((name) => name.startsWith('Guest '));
	}
}

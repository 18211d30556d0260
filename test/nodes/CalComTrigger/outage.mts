/**
 * An n8n that can be killed and started again, between the sandbox and its guests: everything is
 * loaded anew, and only what was saved is known. The sandbox delivers to the node as Cal.com does.
 */
import { ask, book } from '../../sandbox/guest.mts';
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';
import { N8n } from './n8n.mts';
import { Receiver } from './receiver.mts';

type Node = typeof import('../../../nodes/CalComTrigger/CalComTrigger.node');

const EVENTS = [
	'BOOKING_CANCELLED',
	'BOOKING_CREATED',
	'BOOKING_NO_SHOW_UPDATED',
	'BOOKING_REJECTED',
	'BOOKING_REQUESTED',
	'BOOKING_RESCHEDULED',
];

export class Outage {
	n8n = new N8n();

	private constructor(
		readonly sandbox: Sandbox,
		readonly receiver: Receiver,
	) {}

	static async begin(): Promise<Outage> {
		return new Outage(await startSandbox(), await new Receiver().start());
	}

	async end(): Promise<void> {
		await this.receiver.stop();
		await this.sandbox.stop();
	}

	/** A workflow that has just been activated, in a process of its own. */
	async reset(): Promise<void> {
		this.sandbox.reset();
		this.load();
		this.n8n.parameters = { scope: 'account', events: EVENTS };
		this.receiver.serve(this.n8n);
		await this.n8n.activate();
		await this.n8n.poll('activate');
		expect(this.receiver.count).toBe(0);
	}

	/** n8n is killed; everything but what it saved is gone. */
	stop(): void {
		this.receiver.isDown = true;
	}

	async start(): Promise<void> {
		await this.sandbox.settled();
		const items = [...this.receiver.items];
		this.newProcess();
		this.receiver.serve(this.n8n);
		this.receiver.items.push(...items);
		await this.n8n.activate('init');
		await this.n8n.poll('init');
	}

	/** Another process of the same n8n takes over. */
	newProcess(): void {
		const { saved, workflowId, parameters } = this.n8n;
		this.load();
		Object.assign(this.n8n, { saved, workflowId, parameters });
	}

	async ask(method: string, path: string, body: object = {}): Promise<{ uid: string }> {
		const answer = await ask(this.sandbox, method, path, body);
		await this.sandbox.settled();
		return answer;
	}

	async book(eventTypeId = 1): Promise<{ uid: string }> {
		const booking = await book(this.sandbox, eventTypeId);
		await this.sandbox.settled();
		return booking;
	}

	/** What has started the workflow: the event and its booking. */
	get started(): Array<[unknown, string]> {
		return this.receiver.items.map(({ event, booking }) => [
			event,
			(booking as { uid: string }).uid,
		]);
	}

	private load(): void {
		let node: Node | undefined;
		const workflow = jest.requireActual<object>('n8n-workflow');
		jest.isolateModules(() => {
			jest.doMock('n8n-workflow', () => workflow);
			node = jest.requireActual<Node>('../../../nodes/CalComTrigger/CalComTrigger.node');
		});
		const { CalComTrigger } = node as Node;
		this.n8n = new N8n(new CalComTrigger());
		const { url: baseUrl, apiKey } = this.sandbox;
		const server = { server: 'selfHosted', baseUrl, apiGeneration: '2026' };
		this.n8n.credentials = { calComV2Api: { apiKey, ...server } };
	}
}

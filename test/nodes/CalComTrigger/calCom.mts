// A Cal.com on loopback that has webhooks and nothing else: every scope, and faults on demand.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';

import { Patience } from '../../patience.mts';

export interface Webhook {
	id: string;
	subscriberUrl: string;
	triggers: string[];
	active: boolean;
	secret: string | null;
	payloadTemplate: string | null;
	version?: string;
	time?: number | null;
	timeUnit?: string | null;
}

interface Fault {
	method: string;
	/** Zero closes the connection without an answer. */
	status: number;
	times: number;
	/** The server acts all the same. */
	acts?: boolean;
	/** Happens just before. */
	before?: () => void;
}

const COLLECTION = /^(\/v2\/.*?webhooks)(?:\/([^/?]+))?(?:\?.*)?$/;

export class CalCom {
	/** The webhooks by the path of their list. */
	readonly webhooks = new Map<string, Webhook[]>();
	/** Other answers, by their path; lists are paged. */
	readonly lists = new Map<string, object>();
	/** `POST /v2/webhooks`, in the order they came. */
	readonly requests: string[] = [];
	readonly bodies: Array<Record<string, unknown>> = [];
	/** A server of 2025 drops the fields it does not know. */
	generation: '2025' | '2026' = '2026';
	url = '';
	private faults: Fault[] = [];

	private readonly patience = new Patience();
	private readonly server = createServer(
		(request, response) => void this.handle(request, response),
	);

	async start(): Promise<this> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
		return this;
	}

	async stop(): Promise<void> {
		await new Promise((resolve) => this.server.close(resolve));
	}

	reset(): void {
		this.webhooks.clear();
		this.lists.clear();
		this.requests.length = 0;
		this.bodies.length = 0;
		this.faults = [];
		this.patience.renew();
		this.generation = '2026';
	}

	/** The credential of a user of this server. */
	get apiKey() {
		const { url: baseUrl, generation: apiGeneration } = this;
		return { apiKey: 'cal_test_1', server: 'selfHosted', baseUrl, apiGeneration };
	}

	fail(method: string, status: number, options: Partial<Fault> = {}): void {
		this.faults.push({ times: 1, ...options, method, status });
	}

	recover(): void {
		this.faults = [];
	}

	at(path: string): Webhook[] {
		const list = this.webhooks.get(path) ?? [];
		this.webhooks.set(path, list);
		return list;
	}

	/** All webhooks with the path of their list: what the test expects to be exactly right. */
	all(): Array<Webhook & { path: string }> {
		return [...this.webhooks].flatMap(([path, list]) => list.map((one) => ({ path, ...one })));
	}

	private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString();
		const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
		const { method = '', url = '' } = request;
		this.requests.push(`${method} ${url.split('?')[0]}`);
		this.bodies.push(body);
		const message = this.patience.spent();
		if (message) return void response.writeHead(400).end(JSON.stringify({ message }));
		const fault = this.faults.find((one) => one.method === method && one.times > 0);
		if (fault) fault.times -= 1;
		fault?.before?.();
		const [status, data] =
			fault && !fault.acts ? [fault.status, undefined] : this.answer(method, url, body);
		if (fault?.status === 0) return void response.destroy();
		const code = fault?.status ?? status;
		response.writeHead(code, { 'content-type': 'application/json' });
		const error = { code: 'Error', message: `Answered ${code} on purpose` };
		response.end(
			JSON.stringify(code < 300 ? { status: 'success', data } : { status: 'error', error }),
		);
	}

	private answer(method: string, url: string, body: Record<string, unknown>): [number, unknown] {
		const [bare = ''] = url.split('?');
		const rows = this.lists.get(bare);
		if (rows) return [200, Array.isArray(rows) ? this.page(rows, url) : rows];
		if (url === '/v2/me') return [200, { id: 1, organizationId: 77 }];
		const [, path, id] = COLLECTION.exec(url) ?? [];
		if (!path) return [404, undefined];
		const list = this.at(path);
		if (!id) return method === 'POST' ? this.create(list, body) : [200, this.page(list, url)];
		const found = list.find((one) => one.id === id);
		if (!found) return [path.startsWith('/v2/organizations') ? 403 : 404, undefined];
		if (method === 'DELETE') list.splice(list.indexOf(found), 1);
		else Object.assign(found, this.known(body));
		return [200, found];
	}

	private page<T>(list: T[], url: string): T[] {
		const query = new URL(url, 'http://x').searchParams;
		const skip = Number(query.get('skip') ?? 0);
		return list.slice(skip, skip + Number(query.get('take') ?? 250));
	}

	private create(list: Webhook[], body: Record<string, unknown>): [number, unknown] {
		if (list.some(({ subscriberUrl }) => subscriberUrl === body.subscriberUrl))
			return [409, undefined];
		const defaults = { payloadTemplate: null, secret: null };
		const webhook = { id: randomUUID(), ...defaults, ...this.known(body) } as unknown as Webhook;
		list.push(webhook);
		return [201, webhook];
	}

	private known(body: Record<string, unknown>): Record<string, unknown> {
		const { version, time, timeUnit, ...rest } = body;
		if (this.generation === '2025') return rest;
		return { ...rest, ...(version ? { version } : {}), ...(time ? { time, timeUnit } : {}) };
	}
}

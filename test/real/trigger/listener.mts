// A Cal.com Trigger in n8n's own contexts, registered at a real server, and all that is delivered to it.
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { N8n } from '../../nodes/CalComTrigger/n8n.mts';
import type { Answer } from '../../nodes/CalComTrigger/n8n.mts';

/** A delivery as test data has it, with what the trigger made of it. */
export interface Heard {
	scope: string;
	/** The operation and case that caused it. */
	cause: string;
	secret: string;
	headers: Record<string, string>;
	rawBody: string;
	answer: Answer;
}

export interface Listener {
	n8n: N8n;
	scope: string;
	/** The event type that it listens to alone. */
	eventTypeId?: string;
}

const KEPT = /^(content-type|user-agent|x-cal-)/;

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

/** The one address on loopback that all triggers of a run register, each with a path of its own. */
export class Ear {
	readonly heard: Heard[] = [];
	/** What is going on now, as the cause of what comes. */
	cause = '';
	lastAt = 0;
	private readonly listeners = new Map<string, Listener>();
	private readonly server = createServer((request, response) => {
		void this.receive(request).then((status) => response.writeHead(status).end('{}'));
	});

	async start(): Promise<this> {
		await new Promise<void>((resolve) => {
			this.server.listen(0, '127.0.0.1', resolve);
		});
		return this;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => {
			this.server.close(resolve);
		});
	}

	/** A trigger that is not registered yet. */
	listener(
		scope: string,
		credentials: Record<string, ICredentialDataDecryptedObject>,
		parameters: IDataObject,
	): Listener {
		const n8n = new N8n();
		n8n.credentials = credentials;
		n8n.parameters = { scope, ...parameters };
		n8n.path = `real${this.listeners.size}`;
		n8n.baseUrl = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhook`;
		const listener = { n8n, scope };
		this.listeners.set(n8n.path, listener);
		return listener;
	}

	/** Waits until nothing more comes; servers deliver after they have answered. */
	async quiet(shortest = 400): Promise<void> {
		const began = Date.now();
		while (Date.now() - Math.max(began, this.lastAt) < shortest) {
			await new Promise((resolve) => {
				setTimeout(resolve, 50);
			});
		}
	}

	private async receive(request: IncomingMessage): Promise<number> {
		this.lastAt = Date.now();
		const { cause } = this;
		const rawBody = await textOf(request);
		const listener = this.listeners.get(request.url?.split('/')[2] ?? '');
		if (!listener) return 404;
		const headers = Object.fromEntries(
			Object.entries(request.headers).filter(([name]) => KEPT.test(name)),
		) as Record<string, string>;
		const secret = await listener.n8n.secret();
		const answer = await listener.n8n.deliver(rawBody, headers);
		this.heard.push({ scope: listener.scope, cause, secret, headers, rawBody, answer });
		return answer.status;
	}
}

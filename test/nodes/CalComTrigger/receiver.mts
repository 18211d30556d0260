// The address of an n8n on loopback: what is sent there is delivered to its node, unless it is down.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Answer, N8n } from './n8n.mts';

export class Receiver {
	/** While it is, nobody answers sensibly: n8n is stopped. */
	isDown = false;
	/** What started the workflow. */
	readonly items: Array<NonNullable<Answer['item']>> = [];
	/** How many deliveries came, whatever became of them. */
	count = 0;
	private n8n: N8n | undefined;
	private readonly server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			void this.receive(Buffer.concat(chunks), request.headers as Record<string, string>).then(
				(status) => response.writeHead(status, { 'content-type': 'application/json' }).end('{}'),
			);
		});
	});

	async start(): Promise<this> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return this;
	}

	/** Answers for this n8n from now on. */
	serve(n8n: N8n): void {
		this.n8n = n8n;
		this.items.length = 0;
		this.count = 0;
		this.isDown = false;
		n8n.baseUrl = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhook`;
	}

	async stop(): Promise<void> {
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async receive(body: Buffer, headers: Record<string, string>): Promise<number> {
		if (this.isDown || !this.n8n) return 503;
		this.count += 1;
		const { status, item } = await this.n8n.deliver(body, headers);
		if (item) this.items.push(item);
		return status;
	}
}

/**
 * One address for an n8n in queue mode, as the load balancer in front of it: production webhooks go
 * to the webhook process, everything else (the editor, test webhooks) to the main process.
 */
import { createServer, request } from 'node:http';

/** What the webhook process answers. */
const WEBHOOKS = /^\/(webhook|webhook-waiting|form|form-waiting|mcp)\//;

/**
 * @param {{ port: number, main: number, webhook: number }} ports
 * @returns {Promise<() => Promise<void>>} what closes it
 */
export async function openEntrance({ port, main, webhook }) {
	const server = createServer((incoming, outgoing) => {
		const target = WEBHOOKS.test(incoming.url ?? '') ? webhook : main;
		const { method, url, headers } = incoming;
		const onward = request({ host: '127.0.0.1', port: target, method, path: url, headers });
		onward.once('response', (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		onward.once('error', () => {
			if (!outgoing.headersSent) outgoing.writeHead(502);
			outgoing.end();
		});
		incoming.pipe(onward);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(undefined));
	});
	return async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
}

/**
 * Starts and stops one process of a real n8n: by itself all of n8n on SQLite, in queue mode one part.
 * It runs in a process group of its own, so that its helper processes can be ended with it.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { n8nEnvironment } from './environment.mjs';
import { ExpectedError } from './errors.mjs';
import { freePort } from './ports.mjs';
import { logTail, startGroup } from './processGroup.mjs';

/** The log in a user folder; a process that starts again continues it. */
export const LOG_FILE = 'n8n.log';
export const DEFAULT_PORT = 5678;
const START_MS = 180_000;
const POLL_MS = 250;
const PRELOAD = join(dirname(fileURLToPath(import.meta.url)), 'dieWithParent.mjs');

/**
 * What a process is for: the command that starts it, and how it says that it is ready.
 * @typedef {{ args: string[], path: string, answer: string }} Role
 */

/** The health endpoints answer before the REST interface does, even when starting failed. */
export const MAIN = { args: ['start'], path: '/rest/settings', answer: '{"data"' };

/**
 * @typedef {object} Server a running n8n
 * @property {string} url
 * @property {string} userFolder
 * @property {string} logFile
 * @property {Promise<string>} ended resolves with the reason once the process is gone
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} kill ends it at once, as a crash or a power cut would
 */

/**
 * @param {{ host: import('./install.mjs').Host, userFolder: string, port?: number, role?: Role,
 *   env?: NodeJS.ProcessEnv, onLaunch?: (stop: () => Promise<void>) => void }} options without a
 *   port, n8n's usual one when free; `onLaunch` gets what stops it before it is ready
 * @returns {Promise<Server>}
 */
export async function startServer({ host, userFolder, port, role = MAIN, env = {}, onLaunch }) {
	mkdirSync(userFolder, { recursive: true });
	const listen = port ?? (await freePort(DEFAULT_PORT));
	const ports = { port: listen, brokerPort: await freePort() };
	const settings = n8nEnvironment(host.env, { userFolder, ...ports });
	const preload = ['--import', pathToFileURL(PRELOAD).href];
	const group = startGroup(host.node, [...preload, host.cli, ...role.args], {
		// n8n reads an .env file from where it starts: not from the clone.
		cwd: userFolder,
		env: { ...settings, ...env },
		logFile: join(userFolder, LOG_FILE),
		channel: true,
	});
	onLaunch?.(group.stop);
	const server = { url: `http://127.0.0.1:${listen}`, userFolder, ...group };
	await waitUntilReady(server, role);
	return server;
}

/**
 * @param {Server} server
 * @param {Role} role
 */
async function waitUntilReady(server, role) {
	const deadline = Date.now() + START_MS;
	/** @type {string | undefined} */
	let reason;
	void server.ended.then((end) => (reason = end));
	while (Date.now() < deadline && reason === undefined) {
		if (await answers(server.url, role)) return;
		await sleep(POLL_MS);
	}
	await server.stop();
	const what = reason ? `ended while starting (${reason})` : `did not answer in ${START_MS} ms`;
	throw new ExpectedError(`n8n ${what}. The end of its log:\n${logTail(server.logFile)}`);
}

/**
 * @param {string} url
 * @param {Role} role
 */
async function answers(url, { path, answer }) {
	try {
		const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(5_000) });
		return response.ok && (await response.text()).startsWith(answer);
	} catch {
		return false;
	}
}

/**
 * Starts and stops one real n8n on SQLite.
 * It runs in a process group of its own, so that its helper processes can be ended with it.
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { n8nEnvironment } from './environment.mjs';
import { ExpectedError, hasCode } from './errors.mjs';
import { freePort } from './ports.mjs';

const DEFAULT_PORT = 5678;
const START_MS = 180_000;
const STOP_MS = 10_000;
const POLL_MS = 250;
const LOG_TAIL = 3_000;
const PRELOAD = join(dirname(fileURLToPath(import.meta.url)), 'dieWithParent.mjs');

/**
 * @typedef {object} Server a running n8n
 * @property {string} url
 * @property {string} userFolder
 * @property {string} logFile
 * @property {Promise<string>} ended resolves with the reason once the process is gone
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ host: import('./install.mjs').Host, userFolder: string, port?: number,
 *   env?: NodeJS.ProcessEnv, onLaunch?: (stop: () => Promise<void>) => void }} options without a
 *   port, n8n's usual one when free; `onLaunch` gets what stops it before it is ready
 * @returns {Promise<Server>}
 */
export async function startServer({ host, userFolder, port, env = {}, onLaunch }) {
	mkdirSync(userFolder, { recursive: true });
	const listen = port ?? (await freePort(DEFAULT_PORT));
	const logFile = join(userFolder, 'n8n.log');
	const ports = { port: listen, brokerPort: await freePort() };
	const settings = n8nEnvironment(host.env, { userFolder, ...ports });
	const child = launch({ host, userFolder, logFile, env: { ...settings, ...env } });
	/** @type {Promise<string>} */
	const ended = new Promise((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
	});
	const stop = () => stopGroup(child, ended);
	onLaunch?.(stop);
	const server = { url: `http://127.0.0.1:${listen}`, userFolder, logFile, ended, stop };
	await waitUntilReady(server);
	return server;
}

/**
 * @param {{ host: import('./install.mjs').Host, userFolder: string, logFile: string,
 *   env: NodeJS.ProcessEnv }} options
 */
function launch({ host, userFolder, logFile, env }) {
	const log = openSync(logFile, 'w');
	try {
		return spawn(host.node, ['--import', pathToFileURL(PRELOAD).href, host.cli, 'start'], {
			// n8n reads an .env file from where it starts: not from the clone.
			cwd: userFolder,
			env,
			detached: process.platform !== 'win32',
			stdio: ['ignore', log, log, 'ipc'],
		});
	} finally {
		closeSync(log);
	}
}

/** @param {Server} server */
async function waitUntilReady(server) {
	const deadline = Date.now() + START_MS;
	/** @type {string | undefined} */
	let reason;
	void server.ended.then((end) => (reason = end));
	while (Date.now() < deadline && reason === undefined) {
		if (await answers(server.url)) return;
		await sleep(POLL_MS);
	}
	await server.stop();
	const what = reason ? `ended while starting (${reason})` : `did not answer in ${START_MS} ms`;
	throw new ExpectedError(`n8n ${what}. The end of its log:\n${logTail(server.logFile)}`);
}

/**
 * The health endpoints answer before the REST interface does, even when starting failed.
 * @param {string} url
 */
async function answers(url) {
	try {
		const response = await fetch(`${url}/rest/settings`, { signal: AbortSignal.timeout(5_000) });
		return response.ok && (await response.text()).startsWith('{"data"');
	} catch {
		return false;
	}
}

/**
 * The last part of n8n's log, for messages about what went wrong.
 * @param {string} file
 */
export function logTail(file) {
	return existsSync(file) ? readFileSync(file, 'utf8').slice(-LOG_TAIL).trim() : '(no log)';
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<string>} ended
 */
async function stopGroup(child, ended) {
	signal(child, 'SIGTERM', { group: false });
	await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })]);
	// Whatever is left of the group by now, with or without its leader.
	signal(child, 'SIGKILL', { group: true });
	await ended;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 * @param {{ group: boolean }} options
 */
function signal(child, name, { group }) {
	if (child.pid === undefined) return;
	if (!group || process.platform === 'win32') {
		child.kill(name);
		return;
	}
	try {
		process.kill(-child.pid, name);
	} catch (error) {
		if (!hasCode(error, 'ESRCH')) throw error;
	}
}

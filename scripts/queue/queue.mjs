/**
 * A real n8n in queue mode: Postgres, Redis, a main process, a webhook process and workers.
 * Each process has a user folder and an installed package of its own, as on machines of their own.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../host/ports.mjs';
import { MAIN, startServer } from '../host/server.mjs';
import { CleanUp } from '../start/cleanUp.mjs';
import { openEntrance } from './entrance.mjs';
import { ensureQueuePrograms } from './programs.mjs';
import { serviceFolder, startPostgres, startRedis } from './services.mjs';

const READY = { path: '/healthz/readiness', answer: '{"status":"ok"' };
const WEBHOOK = { args: ['webhook'], ...READY };
/** n8n warns of fewer than five executions at a time. */
const CONCURRENCY = 5;

/**
 * @typedef {object} Member one process of n8n, which may come and go
 * @property {string} name `main`, `webhook`, `worker1` …
 * @property {string} url
 * @property {string} userFolder
 * @property {string} logFile continues when the process is started again
 * @property {() => Promise<void>} stop asks it to end
 * @property {() => Promise<void>} kill ends it at once, as a crash or a power cut would (kill -9)
 * @property {() => Promise<void>} start starts it again, with the same data at the same address
 * @property {Promise<string>} ended resolves with the reason once the process is gone
 */

/**
 * @typedef {object} Queue
 * @property {string} url of the main process: editor and REST interface
 * @property {string} publicUrl under which n8n registers webhooks; leads to the webhook process
 * @property {Member} main
 * @property {Member} webhook
 * @property {Member[]} workers
 * @property {() => Promise<void>} stop stops everything and deletes the data
 */

/**
 * @param {{ host: import('../host/install.mjs').Host, template: string, workers?: number,
 *   concurrency?: number, port?: number, env?: NodeJS.ProcessEnv,
 *   onLaunch?: (stop: () => Promise<void>) => void }} options `template` is a user folder with the
 *   package installed, `concurrency` the executions at a time of each worker, `env` adds to the
 *   environment of every process, `onLaunch` gets what stops everything before it is ready
 * @returns {Promise<Queue>}
 */
export async function startQueue(options) {
	const programs = await ensureQueuePrograms();
	const cleanUp = new CleanUp();
	const stop = () => cleanUp.run();
	options.onLaunch?.(stop);
	const folder = mkdtempSync(join(tmpdir(), 'calcom-queue-'));
	cleanUp.add(() => rmSync(folder, { recursive: true, force: true }));
	try {
		const postgres = await startPostgres(programs, serviceFolder(folder, 'postgres'));
		cleanUp.add(postgres.stop);
		const redis = await startRedis(programs, serviceFolder(folder, 'redis'));
		cleanUp.add(redis.stop);
		const settings = { ...options, folder, env: { ...postgres.env, ...redis.env, ...options.env } };
		return { ...(await startMembers(settings, cleanUp)), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * @typedef {Parameters<typeof startQueue>[0] & { folder: string, env: NodeJS.ProcessEnv }} Settings
 */

/**
 * @param {Settings} settings
 * @param {CleanUp} cleanUp
 */
async function startMembers(settings, cleanUp) {
	const { workers: count = 2, concurrency = CONCURRENCY } = settings;
	const main = settings.port ?? (await freePort());
	const [webhook, port] = [await freePort(), await freePort()];
	cleanUp.add(await openEntrance({ port, main, webhook }));
	const publicUrl = `http://127.0.0.1:${port}`;
	const env = { ...settings.env, ...queueSettings(publicUrl) };
	const add = (/** @type {string} */ name, /** @type {Place} */ place) =>
		startMember({ ...settings, env }, { name, ...place }, cleanUp);
	// The main process prepares the database that the others use.
	const first = await add('main', { role: MAIN, port: main });
	const role = { args: ['worker', `--concurrency=${concurrency}`], ...READY };
	const [second, ...workers] = await Promise.all([
		add('webhook', { role: WEBHOOK, port: webhook }),
		...Array.from({ length: count }, (_, index) => add(`worker${index + 1}`, { role })),
	]);
	return { url: first.url, publicUrl, main: first, webhook: second, workers };
}

/**
 * @param {string} publicUrl
 * @returns {NodeJS.ProcessEnv}
 */
function queueSettings(publicUrl) {
	return {
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		WEBHOOK_URL: `${publicUrl}/`,
		// All of them read the same credentials.
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('base64url'),
	};
}

/** @typedef {{ role: import('../host/server.mjs').Role, port?: number }} Place */

/**
 * @param {Settings} settings
 * @param {Place & { name: string }} place
 * @param {CleanUp} cleanUp
 * @returns {Promise<Member>}
 */
async function startMember({ host, template, folder, env }, { name, role, ...place }, cleanUp) {
	const userFolder = join(folder, name);
	cpSync(template, userFolder, { recursive: true, verbatimSymlinks: true });
	const port = place.port ?? (await freePort());
	const own = { ...env, QUEUE_HEALTH_CHECK_PORT: String(port) };
	const launch = () => {
		return startServer({ host, userFolder, port, role, env: own, onLaunch: cleanUp.add });
	};
	let server = await launch();
	return {
		name,
		url: server.url,
		userFolder,
		logFile: server.logFile,
		get ended() {
			return server.ended;
		},
		stop: () => server.stop(),
		kill: () => server.kill(),
		start: async () => {
			server = await launch();
		},
	};
}

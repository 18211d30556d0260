/**
 * One Postgres and one Redis for one n8n in queue mode: on this machine only, with passwords of
 * their own, and with data that is gone afterwards. What makes data survive a power cut is off.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../host/errors.mjs';
import { freePort } from '../host/ports.mjs';
import { cleanEnvironment, run } from '../host/processes.mjs';
import { logTail, startGroup } from '../host/processGroup.mjs';
import { tied } from './programs.mjs';

const START_MS = 30_000;
const POLL_MS = 100;
const ACCOUNT = 'n8n';
/** Every process of n8n keeps a few connections. */
const CONNECTIONS = 100;

/**
 * @typedef {object} Service
 * @property {NodeJS.ProcessEnv} env what tells n8n where it is
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('./programs.mjs').Programs} programs
 * @param {string} folder an empty one
 * @returns {Promise<Service>}
 */
export async function startPostgres({ initdb, postgres }, folder) {
	// Postgres refuses to run as root; Debian's package brings a user for it.
	const user = process.getuid?.() === 0 ? 'postgres' : undefined;
	if (user) await giveTo(user, folder);
	const data = join(folder, 'data');
	const password = await newCluster({ initdb, folder, data, user });
	const port = await freePort();
	const settings = [
		`port=${port}`,
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		`max_connections=${CONNECTIONS}`,
		'fsync=off',
		'full_page_writes=off',
		'synchronous_commit=off',
	].flatMap((setting) => ['-c', setting]);
	// Asked with SIGTERM, Postgres would wait until everybody has hung up.
	const command = tied([postgres, '-D', data, ...settings], { user, signal: 'INT' });
	const service = await startService(command, { folder, port, stopSignal: 'SIGINT' });
	const env = {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: ACCOUNT,
		DB_POSTGRESDB_PASSWORD: password,
	};
	return { env, stop: service.stop };
}

/**
 * @param {string} user
 * @param {string} folder
 */
async function giveTo(user, folder) {
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map((what) => run('id', [what, user], { capture: true })),
	);
	chownSync(folder, Number(uid), Number(gid));
}

/**
 * Makes the data folder and gives back the password of its account.
 * @param {{ initdb: string, folder: string, data: string, user?: string }} options
 */
async function newCluster({ initdb, folder, data, user }) {
	const password = randomBytes(18).toString('base64url');
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	const { uid, gid } = statSync(folder);
	chownSync(passwordFile, uid, gid);
	const access = ['-U', ACCOUNT, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
	const words = [initdb, '-D', data, ...access, '--encoding=UTF8', '--no-locale', '--no-sync'];
	await run(...tied(words, { user }), { cwd: folder, capture: true });
	return password;
}

/**
 * @param {import('./programs.mjs').Programs} programs
 * @param {string} folder an empty one
 * @returns {Promise<Service>}
 */
export async function startRedis({ redis }, folder) {
	const port = await freePort();
	const password = randomBytes(18).toString('base64url');
	const config = join(folder, 'redis.conf');
	const lines = [
		`port ${port}`,
		'bind 127.0.0.1',
		`dir ${folder}`,
		'save ""',
		'appendonly no',
		`requirepass ${password}`,
	];
	// Not as arguments, where everybody on the machine could read the password.
	writeFileSync(config, `${lines.join('\n')}\n`, { mode: 0o600 });
	const service = await startService(tied([redis, config]), { folder, port });
	const env = {
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(port),
		QUEUE_BULL_REDIS_PASSWORD: password,
	};
	return { env, stop: service.stop };
}

/**
 * @param {[program: string, args: string[]]} command
 * @param {{ folder: string, port: number, stopSignal?: NodeJS.Signals }} options
 */
async function startService([program, args], { folder, port, stopSignal }) {
	const logFile = join(folder, 'log');
	const options = { cwd: folder, env: cleanEnvironment(), logFile, stopSignal };
	const group = startGroup(program, args, options);
	/** @type {string | undefined} */
	let reason;
	void group.ended.then((end) => (reason = end));
	const deadline = Date.now() + START_MS;
	while (!(await listens(port))) {
		if (reason !== undefined || Date.now() > deadline) {
			await group.stop();
			const what = reason ? `ended while starting (${reason})` : 'did not start';
			throw new ExpectedError(`${args.join(' ')} ${what}:\n${logTail(logFile)}`);
		}
		await sleep(POLL_MS);
	}
	return group;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function listens(port) {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => resolve(true));
		socket.once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});
}

/**
 * @param {string} parent
 * @param {string} name
 */
export function serviceFolder(parent, name) {
	const folder = join(parent, name);
	mkdirSync(folder, { mode: 0o700 });
	// Postgres runs as another user, who has to get through to its folder.
	chmodSync(parent, 0o711);
	return folder;
}

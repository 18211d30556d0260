/**
 * Postgres and Redis for n8n's queue mode: where their programs are, and how they run.
 * They are Debian's own, but never the services of the system: those may hold somebody's data.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, mayInstall } from '../host/debian.mjs';
import { ExpectedError } from '../host/errors.mjs';
import { step } from '../host/log.mjs';

/** Where Debian keeps the programs of each version of Postgres, outside the PATH. */
const POSTGRES_VERSIONS = '/usr/lib/postgresql';
const PACKAGES = ['postgresql', 'redis-server'];

/** @typedef {{ initdb: string, postgres: string, redis: string }} Programs */

/**
 * Makes sure that there are both.
 * @returns {Promise<Programs>}
 */
export async function ensureQueuePrograms() {
	const found = findPrograms();
	if (found) return found;
	if (mayInstall()) await step('install Postgres and Redis', () => installPackages(PACKAGES));
	const installed = findPrograms();
	if (installed) return installed;
	throw new ExpectedError(
		`Queue mode needs Postgres and Redis. Install them (on Debian: apt-get install ${PACKAGES.join(' ')}).`,
	);
}

/** @returns {Programs | undefined} */
function findPrograms() {
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...postgresFolders()];
	const find = (/** @type {string} */ name) =>
		folders.map((folder) => join(folder, name)).find((program) => existsSync(program));
	const [initdb, postgres, redis] = ['initdb', 'postgres', 'redis-server'].map(find);
	return initdb && postgres && redis ? { initdb, postgres, redis } : undefined;
}

/** The newest version first. */
function postgresFolders() {
	if (!existsSync(POSTGRES_VERSIONS)) return [];
	const versions = readdirSync(POSTGRES_VERSIONS).sort((a, b) => Number(b) - Number(a));
	return versions.map((version) => join(POSTGRES_VERSIONS, version, 'bin'));
}

/**
 * The command that runs a program so that on Linux it ends with this process, however that ends.
 * @param {string[]} words the program and its arguments
 * @param {{ user?: string, signal?: string }} [options] the `user` to run it as
 * @returns {[program: string, args: string[]]}
 */
export function tied(words, { user, signal = 'TERM' } = {}) {
	const [program, ...args] = /** @type {[string, ...string[]]} */ (words);
	if (process.platform !== 'linux') return [program, args];
	const identity = user ? ['--reuid', user, '--regid', user, '--clear-groups'] : [];
	return ['setpriv', [...identity, '--pdeathsig', signal, '--', ...words]];
}

/**
 * Makes sure that the clone's development dependencies are there before anything imports them.
 * Only Node's own modules may be used up to that point.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './log.mjs';
import { repositoryFolder } from './paths.mjs';
import { npm } from './processes.mjs';

/** Installs what is missing or has another version than package.json asks for. */
export async function ensureDependencies() {
	const fresh = !existsSync(join(repositoryFolder, 'node_modules'));
	if (!fresh && missingDependencies().length === 0) return;
	await step('install the development dependencies', async () => {
		const cwd = repositoryFolder;
		if (fresh && (await succeeds(() => npm(['ci', '--loglevel=error'], { cwd })))) return;
		// npm ci refuses a lock that lacks another platform's optional packages.
		if (fresh) console.log('  npm ci refuses the lock; npm install adds what it misses.');
		await npm(['install', '--no-save', '--loglevel=error'], { cwd });
	});
}

function missingDependencies() {
	const { devDependencies } = readManifest(repositoryFolder);
	return Object.entries(devDependencies).filter(([name, version]) => {
		const folder = join(repositoryFolder, 'node_modules', name);
		return !existsSync(folder) || readManifest(folder).version !== version;
	});
}

/** @param {string} folder */
function readManifest(folder) {
	return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** @param {() => Promise<unknown>} work */
async function succeeds(work) {
	try {
		await work();
		return true;
	} catch {
		return false;
	}
}

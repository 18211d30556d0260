/**
 * The folder n8n keeps its data in: taken by one run at a time, and never one of somebody else's.
 * A folder given by hand may be a person's own n8n, whose data must not be touched.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from '../host/fileLock.mjs';
import { ExpectedError } from '../host/errors.mjs';
import { hasState, readState, STATE_FILE } from './state.mjs';

const DATA = '.n8n';

/**
 * Claims the folder until the end of the run.
 * @param {string} folder
 * @param {{ fresh: boolean, cleanUp: import('./cleanUp.mjs').CleanUp }} options `fresh` forgets
 *   what earlier runs left in it
 * @returns {Promise<import('./state.mjs').State>}
 */
export async function openUserFolder(folder, { fresh, cleanUp }) {
	const release = await tryLock(folder);
	if (!release) {
		throw new ExpectedError(
			`Another "npm start" uses ${folder}. Stop it, or give this one a folder of its own with ` +
				'--user-folder.',
		);
	}
	cleanUp.add(release);
	if (existsSync(join(folder, DATA)) && !hasState(folder)) {
		throw new ExpectedError(
			`${folder} holds the data of an n8n that "npm start" did not make. Choose another folder.`,
		);
	}
	if (fresh) {
		for (const part of [DATA, STATE_FILE]) {
			rmSync(join(folder, part), { recursive: true, force: true });
		}
	}
	// Written before n8n writes anything, so that a run cut short is still recognized as ours.
	return readState(folder);
}

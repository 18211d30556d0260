/**
 * What `npm start` remembers in the user folder between runs: the owner's password and what it made.
 * The password is random, because n8n may hold the key of a real Cal.com account.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const STATE_FILE = 'start.json';
const EMAIL = 'owner@example.com';

/**
 * @typedef {object} State
 * @property {import('../host/rest.mjs').Owner} owner
 * @property {Record<string, string>} credentials the id in n8n by credential type
 * @property {Record<string, { id: string, hash: string }>} workflows by file name of the example;
 *   the hash tells whether the example changed since it was imported
 */

/**
 * @param {string} userFolder
 * @returns {State}
 */
export function readState(userFolder) {
	if (hasState(userFolder)) return JSON.parse(readFileSync(stateFile(userFolder), 'utf8'));
	const state = { owner: newOwner(), credentials: {}, workflows: {} };
	writeState(userFolder, state);
	return state;
}

/**
 * @param {string} userFolder
 * @param {State} state
 */
export function writeState(userFolder, state) {
	mkdirSync(userFolder, { recursive: true });
	const text = `${JSON.stringify(state, undefined, '\t')}\n`;
	writeFileSync(stateFile(userFolder), text, { mode: 0o600 });
}

/** @returns {import('../host/rest.mjs').Owner} */
export function newOwner() {
	// n8n asks for a capital letter and a digit, which chance alone might leave out.
	return { email: EMAIL, password: `${randomBytes(9).toString('base64url')}A1` };
}

/** @param {string} userFolder */
export function hasState(userFolder) {
	return existsSync(stateFile(userFolder));
}

/** @param {string} userFolder */
function stateFile(userFolder) {
	return join(userFolder, STATE_FILE);
}

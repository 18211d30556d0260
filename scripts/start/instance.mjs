/**
 * One n8n that is ready to use: this package installed, an owner, credentials and the examples.
 * All of it can be repeated on the data of an earlier run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureHost } from '../host/install.mjs';
import { ExpectedError } from '../host/errors.mjs';
import { step } from '../host/log.mjs';
import { installPackage } from '../host/package.mjs';
import { cacheFolder } from '../host/paths.mjs';
import { freePort } from '../host/ports.mjs';
import { N8nRest } from '../host/rest.mjs';
import { DEFAULT_PORT, LOG_FILE, startServer } from '../host/server.mjs';
import { startQueue } from '../queue/queue.mjs';
import { importExamples } from './examples.mjs';
import { writeState } from './state.mjs';
import { openUserFolder } from './userFolder.mjs';

/**
 * @typedef {Pick<import('../host/server.mjs').Server, 'url' | 'userFolder' | 'logFile' | 'ended'>}
 *   Running in queue mode the main process
 * @typedef {object} Instance
 * @property {Running} server
 * @property {N8nRest} rest
 * @property {import('../host/rest.mjs').Owner} owner
 * @property {import('./examples.mjs').ImportedExample[]} examples
 */

/**
 * @param {import('./options.mjs').Options} options
 * @param {import('./calCom.mjs').CalCom} calCom
 * @param {import('./cleanUp.mjs').CleanUp} cleanUp gets what has to be undone at the end
 * @returns {Promise<Instance>}
 */
export async function startInstance(options, calCom, cleanUp) {
	const host = await step('n8n', ensureHost);
	const userFolder = options.queue ? passingFolder(cleanUp) : keptFolder(options, calCom);
	const state = await openUserFolder(userFolder, { fresh: options.fresh, cleanUp });
	await step('install the packed package into n8n', () => installPackage(userFolder));
	const { port } = options;
	const server = options.queue
		? await step('start n8n in queue mode', () => queue({ host, userFolder, port, cleanUp }))
		: await step('start n8n', () => {
				rmSync(join(userFolder, LOG_FILE), { force: true });
				return startServer({ host, userFolder, port, onLaunch: cleanUp.add });
			});
	return await step('prepare the owner, the credentials and the examples', () =>
		furnish(server, calCom, state),
	);
}

/**
 * @param {import('./options.mjs').Options} options
 * @param {import('./calCom.mjs').CalCom} calCom
 */
function keptFolder({ userFolder }, calCom) {
	return userFolder ?? join(cacheFolder, `user-${calCom.kind}`);
}

/** @param {import('./cleanUp.mjs').CleanUp} cleanUp */
function passingFolder(cleanUp) {
	const folder = mkdtempSync(join(tmpdir(), 'calcom-start-'));
	cleanUp.add(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/**
 * @param {{ host: import('../host/install.mjs').Host, userFolder: string, port?: number,
 *   cleanUp: import('./cleanUp.mjs').CleanUp }} options
 * @returns {Promise<Running>}
 */
async function queue({ host, userFolder, port, cleanUp }) {
	const usual = port ?? (await freePort(DEFAULT_PORT));
	const options = { host, template: userFolder, port: usual, onLaunch: cleanUp.add };
	const { main, publicUrl, webhook, workers } = await startQueue(options);
	console.log(`  Webhooks arrive at ${publicUrl}`);
	for (const { name, url } of [webhook, ...workers]) console.log(`  ${name} at ${url}`);
	return main;
}

/**
 * @param {Running} server
 * @param {import('./calCom.mjs').CalCom} calCom
 * @param {import('./state.mjs').State} state is updated
 * @returns {Promise<Instance>}
 */
async function furnish(server, calCom, state) {
	const rest = new N8nRest(server.url);
	await logIn(rest, state.owner);
	const credentials = await saveCredentials(rest, state, calCom.credentials);
	const examples = await importExamples(rest, state, credentials);
	writeState(server.userFolder, state);
	return { server, rest, owner: state.owner, examples };
}

/**
 * @param {N8nRest} rest
 * @param {import('../host/rest.mjs').Owner} owner
 */
async function logIn(rest, owner) {
	if (await rest.isNew()) return await rest.setUpOwner(owner);
	try {
		await rest.login(owner);
	} catch (error) {
		throw new ExpectedError(
			`The owner of this n8n has another password than "npm start" gave them (${error}). ` +
				'Run it with --fresh to begin anew.',
		);
	}
}

/**
 * @param {N8nRest} rest
 * @param {import('./state.mjs').State} state is updated
 * @param {import('../host/rest.mjs').Credential[]} credentials
 * @returns {Promise<Record<string, { id: string, name: string }>>} by credential type
 */
async function saveCredentials(rest, state, credentials) {
	const present = new Set((await rest.listCredentials()).map(({ id }) => id));
	for (const credential of credentials) {
		const known = state.credentials[credential.type];
		if (known && present.has(known)) await rest.updateCredential(known, credential);
		else state.credentials[credential.type] = await rest.createCredential(credential);
	}
	const saved = credentials.map(({ type, name }) => [type, { id: state.credentials[type], name }]);
	return Object.fromEntries(saved);
}

/**
 * Which Cal.com the n8n of `npm start` talks to: the sandbox, or the real one when there is a key.
 * Nodes and workflows are the same for both; only the credentials differ.
 */
import { tsImport } from 'tsx/esm/api';
import { ExpectedError } from '../host/errors.mjs';
import { step } from '../host/log.mjs';
import { freePort } from '../host/ports.mjs';

const API_KEY = { type: 'calComV2Api', name: 'Cal.com account' };
const PLATFORM = { type: 'calComPlatformApi', name: 'Cal.com Platform account' };
const SERVERS = ['us', 'eu'];
/** Where `npm run sandbox -- --emit` looks for a sandbox. */
const USUAL_SANDBOX_PORT = 4010;

/**
 * @typedef {object} CalCom
 * @property {'sandbox' | 'calcom'} kind
 * @property {string} description
 * @property {string} [emit] the command that sends an event to the triggers that listen
 * @property {import('../host/rest.mjs').Credential[]} credentials the API key last, because n8n
 *   preselects the credential that was saved last in new nodes
 */

/**
 * @param {import('./options.mjs').Options} options
 * @param {import('./cleanUp.mjs').CleanUp} cleanUp gets what has to be undone at the end
 * @returns {Promise<CalCom>}
 */
export async function connectCalCom(options, cleanUp) {
	if (process.env.CALCOM_API_KEY) return realCalCom(process.env);
	return await step('start the Cal.com sandbox', () => sandbox(options, cleanUp));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {CalCom}
 */
function realCalCom(env) {
	const server = serverFields(env);
	/** @type {import('../host/rest.mjs').Credential[]} */
	const credentials = [];
	if (env.CALCOM_CLIENT_ID && env.CALCOM_CLIENT_SECRET) {
		const client = { clientId: env.CALCOM_CLIENT_ID, clientSecret: env.CALCOM_CLIENT_SECRET };
		credentials.push({ ...PLATFORM, data: { ...client, ...server } });
	}
	credentials.push({ ...API_KEY, data: { apiKey: env.CALCOM_API_KEY, ...server } });
	const where = server.baseUrl || `cal.com, server ${server.server}`;
	return { kind: 'calcom', description: `the real one: ${where}`, credentials };
}

/** @param {NodeJS.ProcessEnv} env */
function serverFields({ CALCOM_BASE_URL: baseUrl, CALCOM_SERVER: server = 'us' }) {
	if (baseUrl) return selfHosted(baseUrl);
	if (SERVERS.includes(server)) return { server, baseUrl: '', apiGeneration: '2026' };
	throw new ExpectedError(`CALCOM_SERVER is "${server}", but there are: ${SERVERS.join(', ')}.`);
}

/** @param {string} baseUrl */
function selfHosted(baseUrl) {
	return { server: 'selfHosted', baseUrl, apiGeneration: '2026' };
}

/**
 * @param {import('./options.mjs').Options} options
 * @param {import('./cleanUp.mjs').CleanUp} cleanUp
 * @returns {Promise<CalCom>}
 */
async function sandbox({ sandboxPort }, cleanUp) {
	const { startSandbox } = await tsImport('../../test/sandbox/index.mts', import.meta.url);
	const port = sandboxPort ?? (await freePort(USUAL_SANDBOX_PORT));
	const { url, apiKey, clientId, clientSecret, stop } = await startSandbox({
		port,
		patience: Infinity,
	});
	cleanUp.add(stop);
	const server = selfHosted(url);
	return {
		kind: 'sandbox',
		description: `a sandbox at ${url}`,
		emit: `npm run sandbox -- --sandbox ${url} --emit BOOKING_CREATED`,
		credentials: [
			{ ...PLATFORM, data: { clientId, clientSecret, ...server } },
			{ ...API_KEY, data: { apiKey, ...server } },
		],
	};
}

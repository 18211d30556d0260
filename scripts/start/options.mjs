/**
 * What a person can set on `npm start`: flags for the run, environment variables for Cal.com.
 * A key belongs in the environment, where it shows neither in the shell history nor in `ps`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ExpectedError } from '../host/errors.mjs';
import { cacheFolder } from '../host/paths.mjs';

const HELP = `npm start             n8n with this package, a Cal.com sandbox and the example workflows
npm start -- --run    runs every example workflow in that n8n, prints what each produced, and ends

Options, after "npm start --":
  --port <number>           the port of n8n (5678 when free, otherwise any free one)
  --sandbox-port <number>   the port of the Cal.com sandbox (4010 when free, otherwise any free one)
  --user-folder <path>      where n8n keeps its data (in the cache folder)
  --fresh                   forget the data of earlier runs first
  --queue                   n8n in queue mode: Postgres, Redis, a main process, a webhook process
                            and two workers; nothing of it is kept
  --run                     run the example workflows instead of waiting
  --help                    this text

Environment, to use the real Cal.com in place of the sandbox:
  CALCOM_API_KEY            an API key, starting with cal_
  CALCOM_SERVER             us (default) or eu
  CALCOM_BASE_URL           the API address of a self-hosted Cal.com, in place of CALCOM_SERVER
  CALCOM_CLIENT_ID, CALCOM_CLIENT_SECRET
                            a platform OAuth client, for the Cal.com Platform node

Everything listens on 127.0.0.1 only. n8n itself is installed once, into
${cacheFolder}
`;

const FLAGS = /** @type {const} */ ({
	port: { type: 'string' },
	'sandbox-port': { type: 'string' },
	'user-folder': { type: 'string' },
	fresh: { type: 'boolean', default: false },
	queue: { type: 'boolean', default: false },
	run: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false, short: 'h' },
});

/**
 * @typedef {object} Options
 * @property {number} [port]
 * @property {number} [sandboxPort]
 * @property {string} [userFolder]
 * @property {boolean} fresh
 * @property {boolean} queue
 * @property {boolean} run
 */

/**
 * @param {string[]} args
 * @returns {Options | undefined} nothing when the person asked for help and got it
 */
export function readOptions(args) {
	const flags = parse(args);
	if (flags.help) {
		console.log(HELP);
		return undefined;
	}
	if (flags.queue && (flags.fresh || flags['user-folder'])) {
		throw new ExpectedError('--queue keeps no data: leave out --fresh and --user-folder.');
	}
	return {
		port: readPort('--port', flags.port),
		sandboxPort: readPort('--sandbox-port', flags['sandbox-port']),
		userFolder: flags['user-folder'] && resolve(flags['user-folder']),
		fresh: flags.fresh,
		queue: flags.queue,
		run: flags.run,
	};
}

/** @param {string[]} args */
function parse(args) {
	try {
		return parseArgs({ args, options: FLAGS }).values;
	} catch (error) {
		throw new ExpectedError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
	}
}

/**
 * @param {string} flag
 * @param {string | undefined} text
 */
function readPort(flag, text) {
	if (text === undefined) return undefined;
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new ExpectedError(`${flag} takes a number from 1 to 65535, not "${text}".`);
}

/**
 * `npm start`: this package inside a real n8n, with a Cal.com sandbox (or the real Cal.com) behind it.
 * Nothing but Node's own modules may be imported before the dependencies are installed.
 */
import { ensureDependencies } from './host/dependencies.mjs';
import { ExpectedError } from './host/errors.mjs';
import { fail, step } from './host/log.mjs';
import { buildPackage } from './host/package.mjs';
import { logTail } from './host/processGroup.mjs';
import { CleanUp } from './start/cleanUp.mjs';
import { readOptions } from './start/options.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const INTERRUPTED = 130;

const cleanUp = new CleanUp();
let waiting = false;

async function main() {
	const options = readOptions(process.argv.slice(2));
	if (!options) return;
	for (const signal of SIGNALS) process.on(signal, endEarly);
	await ensureDependencies();
	await step('build', buildPackage);
	const { connectCalCom } = await import('./start/calCom.mjs');
	const { startInstance } = await import('./start/instance.mjs');
	const calCom = await connectCalCom(options, cleanUp);
	console.log(`  Cal.com is ${calCom.description}`);
	const instance = await startInstance(options, calCom, cleanUp);
	if (options.run) {
		const { runExamples } = await import('./start/runExamples.mjs');
		return await runExamples(instance);
	}
	announce(instance, calCom, options);
	waiting = true;
	const reason = await instance.server.ended;
	if (!waiting) return;
	throw new ExpectedError(`n8n ended by itself (${reason}).\n${logTail(instance.server.logFile)}`);
}

/**
 * @param {import('./start/instance.mjs').Instance} instance
 * @param {import('./start/calCom.mjs').CalCom} calCom
 * @param {import('./start/options.mjs').Options} options
 */
function announce({ server, owner, examples }, calCom, { queue }) {
	console.log(`
n8n        ${server.url}
User       ${owner.email}
Password   ${owner.password}
Cal.com    ${calCom.description}
Workflows  ${examples.map(({ name }) => name).join('\n           ')}
${calCom.emit ? `\nAn event for every trigger that listens:\n  ${calCom.emit}\n` : ''}
Ctrl-C stops everything. The data ${queue ? 'is deleted then' : `stays in ${server.userFolder}`}`);
}

/** Stops what runs; a second signal changes nothing about that. */
async function endEarly() {
	const code = waiting ? 0 : INTERRUPTED;
	if (waiting) console.log('\nStopping n8n …');
	waiting = false;
	await cleanUp.run();
	process.exit(code);
}

main()
	.catch(fail)
	.finally(() => cleanUp.run());

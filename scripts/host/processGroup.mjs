/**
 * A program that keeps running, in a process group of its own, with its output in a file.
 * Its helper processes are in the same group, so that they can be ended with it.
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from './errors.mjs';

const STOP_MS = 10_000;
const LOG_TAIL = 3_000;

/**
 * @typedef {object} ProcessGroup
 * @property {string} logFile
 * @property {Promise<string>} ended resolves with the reason once the process is gone
 * @property {() => Promise<void>} stop asks it to end, and insists after a while
 * @property {() => Promise<void>} kill ends it at once, as a crash or a power cut would
 */

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, logFile: string, stopSignal?: NodeJS.Signals,
 *   channel?: boolean }} options with a `channel`, a Node program can tell when this process is gone
 * @returns {ProcessGroup}
 */
export function startGroup(program, args, options) {
	const child = launch(program, args, options);
	/** @type {Promise<string>} */
	const ended = new Promise((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('exit', (code, name) => resolve(name ?? `exit code ${code}`));
	});
	const kill = async () => {
		signal(child, 'SIGKILL', { group: true });
		await ended;
	};
	const stop = async () => {
		signal(child, options.stopSignal ?? 'SIGTERM', { group: false });
		await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })]);
		// Whatever is left of the group by now, with or without its leader.
		await kill();
	};
	return { logFile: options.logFile, ended, stop, kill };
}

/**
 * The last part of a log, for messages about what went wrong.
 * @param {string} file
 */
export function logTail(file) {
	return existsSync(file) ? readFileSync(file, 'utf8').slice(-LOG_TAIL).trim() : '(no log)';
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, logFile: string, channel?: boolean }} options
 */
function launch(program, args, { cwd, env, logFile, channel = false }) {
	// Appended, so that a process started again does not wipe what the first one said.
	const log = openSync(logFile, 'a');
	try {
		return spawn(program, args, {
			cwd,
			env,
			detached: process.platform !== 'win32',
			stdio: channel ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
		});
	} finally {
		closeSync(log);
	}
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 * @param {{ group: boolean }} options
 */
function signal(child, name, { group }) {
	if (child.pid === undefined) return;
	if (!group || process.platform === 'win32') {
		child.kill(name);
		return;
	}
	try {
		process.kill(-child.pid, name);
	} catch (error) {
		if (!hasCode(error, 'ESRCH')) throw error;
	}
}

/**
 * Child processes: npm and other commands that run to their end.
 * npm passes its own settings on through the environment; a nested npm must not inherit them.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ExpectedError } from './errors.mjs';
import { repositoryFolder } from './paths.mjs';

const INHERITED_FROM_NPM =
	/^npm_(package|lifecycle|command)|^npm_config_(ignore_scripts|local_prefix|global_prefix|prefix|omit)$|^INIT_CWD$/;

/**
 * The environment without what an outer `npm run` added to it.
 * @param {NodeJS.ProcessEnv} [additions]
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(additions = {}) {
	const inherited = Object.entries(process.env).filter(([key]) => !INHERITED_FROM_NPM.test(key));
	return { ...Object.fromEntries(inherited), ...additions };
}

/**
 * Runs a command to its end and hands back what it wrote to its standard output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean }} [options] `capture` hands
 *   the output back instead of printing it
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd, env = cleanEnvironment(), capture = false } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd,
			env,
			stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
		});
		let output = '';
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.once('error', reject);
		child.once('close', (code, signal) => {
			if (code === 0) resolve(output);
			else reject(new ExpectedError(describeEnd([command, ...args], code, signal, output)));
		});
	});
}

/**
 * Runs npm: the one that runs us when there is one, so that no shell or PATH decides.
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, node?: string }} [options]
 * @returns {Promise<string>}
 */
export function npm(args, { node = process.execPath, ...options } = {}) {
	const cli = process.env.npm_execpath;
	if (cli && basename(cli) === 'npm-cli.js') return run(node, [cli, ...args], options);
	return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * Runs a program that one of the development dependencies brings.
 * @param {string} dependency
 * @param {string} program
 * @param {string[]} args
 */
export async function tool(dependency, program, args) {
	const folder = join(repositoryFolder, 'node_modules', dependency);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = join(folder, typeof bin === 'string' ? bin : bin[program]);
	await run(process.execPath, [file, ...args], { cwd: repositoryFolder });
}

/**
 * @param {string[]} words
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @param {string} output
 */
function describeEnd(words, code, signal, output) {
	const name = words.map((word) => basename(word)).join(' ');
	const end = signal ? `was stopped by ${signal}` : `ended with exit code ${code}`;
	return `"${name}" ${end}.${output ? `\n${output.trim()}` : ''}`;
}

/**
 * Installs the pinned n8n into the cache folder, once per version and machine.
 * It is built in a folder of its own and renamed when complete, so that no half of it is ever used.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from './errors.mjs';
import { withLock } from './fileLock.mjs';
import { step } from './log.mjs';
import { cacheFolder, manifestFolder } from './paths.mjs';
import { packagesIn, unpacked } from './packageCount.mjs';
import { npm } from './processes.mjs';
import { chooseRuntime } from './runtime.mjs';

const MANIFEST_FILES = ['package.json', 'package-lock.json'];
const COMPLETE = '.complete';
/** The only two of n8n's dependencies that must run their install script to work here. */
const NATIVE_MODULES = ['isolated-vm', 'sqlite3'];

/**
 * @typedef {object} Host an installed n8n
 * @property {string} node the program that runs it
 * @property {string} cli the file to give to that program
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * Makes sure that n8n is installed and says how to run it.
 * @returns {Promise<Host>}
 */
export async function ensureHost() {
	const runtime = chooseRuntime();
	const folder = hostFolder(runtime.abi);
	if (!isComplete(folder)) {
		await withLock(folder, {
			onWait: () => console.log('  Another process is installing n8n; waiting for it.'),
			work: async () => {
				if (!isComplete(folder)) await install(folder, runtime);
			},
		});
	}
	const { node, env } = runtime.in(folder);
	return { node, env, cli: join(folder, 'node_modules', 'n8n', 'bin', 'n8n') };
}

/** @param {string} abi */
function hostFolder(abi) {
	const hash = createHash('sha256');
	for (const file of MANIFEST_FILES) hash.update(readFileSync(join(manifestFolder, file)));
	hash.update(`${process.platform} ${process.arch} ${abi}`);
	return join(cacheFolder, `n8n-${hash.digest('hex').slice(0, 16)}`);
}

/** @param {string} folder */
function isComplete(folder) {
	return existsSync(join(folder, COMPLETE));
}

/**
 * @param {string} folder
 * @param {import('./runtime.mjs').Runtime} runtime
 */
async function install(folder, runtime) {
	const partial = `${folder}.partial`;
	discard(partial);
	mkdirSync(partial, { recursive: true });
	for (const file of MANIFEST_FILES) copyFileSync(join(manifestFolder, file), join(partial, file));
	const packages = packagesIn(join(partial, 'package-lock.json'));
	console.log(
		`  n8n goes into ${folder}, once: ${packages.length} packages, 1 GB to download and 3 GB on ` +
			'disk. Reckon with 5 to 10 minutes, of which compiling its two native modules takes 2 to 3.',
	);
	const { node, env } = runtime.in(partial);
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	// `npm ci` refuses a lock without every other platform's optional packages.
	const download = () => npm(['install', '--ignore-scripts', ...quiet], { cwd: partial });
	await step('download n8n', download, () => unpacked(partial, packages));
	for (const [index, module] of NATIVE_MODULES.entries()) {
		await step(`build ${module} (${index + 1} of ${NATIVE_MODULES.length})`, async () => {
			const rebuild = ['rebuild', '--ignore-scripts=false', module, ...quiet];
			// Compilers on all processors, where no built module can be downloaded.
			const parallel = { ...env, npm_config_jobs: 'max' };
			await npm(rebuild, { cwd: partial, env: parallel, node }).catch(explainCompiler);
		});
	}
	writeFileSync(join(partial, COMPLETE), `${new Date().toISOString()}\n`);
	discard(folder);
	renameSync(partial, folder);
}

/**
 * @param {Error} error
 * @returns {never}
 */
function explainCompiler(error) {
	throw new ExpectedError(
		`${error.message}\nWhere no built sqlite3 can be downloaded it is compiled, which takes a C++ ` +
			'compiler, make and Python 3 (on Debian: apt-get install g++ make python3).',
	);
}

/** @param {string} folder */
function discard(folder) {
	if (!existsSync(folder)) return;
	console.log(`  Removing an unfinished installation: ${folder}`);
	rmSync(folder, { recursive: true, force: true });
}

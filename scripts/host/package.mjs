/**
 * Builds this package, packs it and installs the tarball the way n8n installs a community package.
 * That proves what the source folder cannot: "files" and "n8n" in package.json, and the icons.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { repositoryFolder } from './paths.mjs';
import { cleanEnvironment, npm, run } from './processes.mjs';

/** Compiles the package into dist/. */
export async function buildPackage() {
	// Where no terminal shows it, the compiler's progress animation would fill the log.
	const env = cleanEnvironment(process.stdout.isTTY ? {} : { CI: 'true' });
	await npm(['run', '--silent', 'build'], { cwd: repositoryFolder, env });
}

/**
 * Packs the built package, for as long as the given work takes.
 * @template T
 * @param {(tarball: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTarball(work) {
	const folder = mkdtempSync(join(tmpdir(), 'calcom-pack-'));
	try {
		const output = await npm(['pack', '--json', '--loglevel=error', '--pack-destination', folder], {
			cwd: repositoryFolder,
			capture: true,
		});
		return await work(join(folder, JSON.parse(output)[0].filename));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * Packs the built package and unpacks it again: what its users get.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withUnpackedTarball(work) {
	return await withTarball(async (tarball) => {
		const folder = join(dirname(tarball), 'package');
		await run('tar', ['-xzf', basename(tarball)], { cwd: dirname(tarball) });
		return await work(folder);
	});
}

/**
 * Installs the built package into a user folder of n8n, replacing what is there.
 * @param {string} userFolder
 */
export async function installPackage(userFolder) {
	const nodes = join(userFolder, '.n8n', 'nodes');
	// The version does not change between builds, so npm would take the old one for the new one.
	rmSync(nodes, { recursive: true, force: true });
	mkdirSync(nodes, { recursive: true });
	const manifest = { name: 'installed-nodes', private: true, dependencies: {} };
	writeFileSync(join(nodes, 'package.json'), JSON.stringify(manifest, undefined, 2));
	await withTarball(async (tarball) => {
		// n8n supplies the peer dependency, so that npm need not even look for it.
		const only = ['--omit=peer', '--legacy-peer-deps', '--ignore-scripts'];
		const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
		await npm(['install', ...only, ...quiet, tarball], { cwd: nodes });
	});
}

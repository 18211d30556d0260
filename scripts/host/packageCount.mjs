/**
 * How far an installation is: npm says nothing of it where no terminal shows its bar.
 * Counted is what the lock names for this machine and what is unpacked of it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} lock a package-lock.json
 * @returns {string[]} the folders of all packages that this machine gets
 */
export function packagesIn(lock) {
	const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
	return (
		Object.entries(packages)
			// "Extraneous" is what a lock still names and nothing asks for.
			.filter(([folder, { extraneous }]) => folder && !extraneous)
			.filter(([, { os, cpu }]) => fits(os, process.platform) && fits(cpu, process.arch))
			.map(([folder]) => folder)
	);
}

/**
 * @param {string | string[] | undefined} given as in package.json, with `!` before what is not
 * @param {string} mine
 */
function fits(given, mine) {
	if (!given) return true;
	const allowed = [given].flat();
	const isListed = allowed.includes(mine) || allowed.every((one) => one.startsWith('!'));
	return isListed && !allowed.includes(`!${mine}`);
}

/**
 * @param {string} folder where it is installed
 * @param {string[]} packages
 * @returns {string} such as "1200 of 2400 packages"
 */
export function unpacked(folder, packages) {
	const done = packages.filter((path) => existsSync(join(folder, path, 'package.json'))).length;
	return `${done} of ${packages.length} packages`;
}

/**
 * Programs of the system that a script needs: found where they are, and on Debian installed unasked.
 * Elsewhere a person installs them, and is told which.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cleanEnvironment, run } from './processes.mjs';

/** On Ubuntu some packages are snaps, which do not run in containers. */
export function mayInstall() {
	const release = '/etc/os-release';
	const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
	return isDebian && process.getuid?.() === 0;
}

/** @param {string[]} packages */
export async function installPackages(packages) {
	// In this runlevel Debian does not start the services that it installs.
	const env = cleanEnvironment({ DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' });
	await run('apt-get', ['update', '-qq'], { env });
	await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

/**
 * A real n8n with the packed package, an owner and an empty database, for one test file.
 * `npm run test:e2e` prepares a template of its user folder, so that nothing is packed per file.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { n8nEnvironment } from '../../scripts/host/environment.mjs';
import { ensureHost } from '../../scripts/host/install.mjs';
import { installPackage } from '../../scripts/host/package.mjs';
import { artifactsFolder } from '../../scripts/host/paths.mjs';
import { freePort } from '../../scripts/host/ports.mjs';
import { run } from '../../scripts/host/processes.mjs';
import { N8nRest } from '../../scripts/host/rest.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { newOwner } from '../../scripts/start/state.mjs';

export interface N8n {
	url: string;
	/** Where it keeps everything, also its database. */
	userFolder: string;
	owner: { email: string; password: string };
	/** Logged in as the owner. */
	rest: N8nRest;
	/** Ends the process and starts it again, with the same data at the same address. */
	restart: () => Promise<void>;
	/** Ends the process at once, as a crash does. */
	kill: () => Promise<void>;
	/** Starts it again after that. */
	start: () => Promise<void>;
	/** Runs a command of n8n's command line on its data, and gives back what it says. */
	command: (...words: string[]) => Promise<string>;
	/** Also keeps the log in artifacts/ and deletes everything else. */
	stop: () => Promise<void>;
}

/** A user folder with the package installed, to be deleted by whoever asked for it. */
export async function newUserFolder(): Promise<string> {
	const userFolder = mkdtempSync(join(tmpdir(), 'calcom-n8n-'));
	const template = process.env.E2E_TEMPLATE;
	if (template) cpSync(template, userFolder, { recursive: true, verbatimSymlinks: true });
	else await installPackage(userFolder);
	return userFolder;
}

interface N8nOptions {
	/** Adds to its environment or overrides it. */
	env?: NodeJS.ProcessEnv;
	/** An n8n that is down: the new one has a copy of all its data, as from a backup. */
	backupOf?: N8n;
}

function copyOf(folder: string): string {
	const copy = mkdtempSync(join(tmpdir(), 'calcom-n8n-'));
	cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
	return copy;
}

/** Starts an n8n. */
export async function startN8n({ env = {}, backupOf }: N8nOptions = {}): Promise<N8n> {
	const userFolder = backupOf ? copyOf(backupOf.userFolder) : await newUserFolder();
	const [port, brokerPort] = [await freePort(), await freePort()];
	const host = await ensureHost();
	const options = { host, userFolder, port, env };
	let server = await startServer(options);
	const rest = new N8nRest(server.url);
	const owner = backupOf?.owner ?? newOwner();
	await (backupOf ? rest.login(owner) : rest.setUpOwner(owner));
	const restart = async () => {
		await server.stop();
		server = await startServer(options);
	};
	const kill = async () => await server.kill();
	const start = async () => void (server = await startServer(options));
	const command = async (...words: string[]) => {
		const settings = n8nEnvironment(host.env, { userFolder, port, brokerPort });
		return await run(host.node, [host.cli, ...words], { env: settings, capture: true });
	};
	const stop = async () => {
		await server.stop();
		keepLog(server.logFile, backupOf ? 'backup' : 'n8n');
		rmSync(userFolder, { recursive: true, force: true });
	};
	return { url: server.url, userFolder, owner, rest, restart, kill, start, command, stop };
}

/** Keeps a log in artifacts/, under the name of the test file. */
export function keepLog(file: string, name: string): void {
	if (!existsSync(file)) return;
	mkdirSync(artifactsFolder, { recursive: true });
	const suite = basename(expect.getState().testPath ?? 'n8n', '.test.mts');
	copyFileSync(file, join(artifactsFolder, `${suite}.${name}.log`));
}

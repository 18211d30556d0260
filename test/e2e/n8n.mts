/**
 * A real n8n with the packed package, an owner and an empty database, for one test file.
 * `npm run test:e2e` prepares a template of its user folder, so that nothing is packed per file.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { ensureHost } from '../../scripts/host/install.mjs';
import { installPackage } from '../../scripts/host/package.mjs';
import { artifactsFolder } from '../../scripts/host/paths.mjs';
import { freePort } from '../../scripts/host/ports.mjs';
import { N8nRest } from '../../scripts/host/rest.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { newOwner } from '../../scripts/start/state.mjs';

export interface N8n {
	url: string;
	owner: { email: string; password: string };
	/** Logged in as the owner. */
	rest: N8nRest;
	/** Ends the process and starts it again, with the same data at the same address. */
	restart: () => Promise<void>;
	/** Ends the process at once, as a crash does. */
	kill: () => Promise<void>;
	/** Starts it again after that. */
	start: () => Promise<void>;
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

/** Starts an n8n; `env` adds to its environment or overrides it. */
export async function startN8n({ env = {} }: { env?: NodeJS.ProcessEnv } = {}): Promise<N8n> {
	const userFolder = await newUserFolder();
	const port = await freePort();
	const options = { host: await ensureHost(), userFolder, port, env };
	let server = await startServer(options);
	const rest = new N8nRest(server.url);
	const owner = newOwner();
	await rest.setUpOwner(owner);
	const restart = async () => {
		await server.stop();
		server = await startServer(options);
	};
	const kill = async () => await server.kill();
	const start = async () => void (server = await startServer(options));
	const stop = async () => {
		await server.stop();
		keepLog(server.logFile, 'n8n');
		rmSync(userFolder, { recursive: true, force: true });
	};
	return { url: server.url, owner, rest, restart, kill, start, stop };
}

/** Keeps a log in artifacts/, under the name of the test file. */
export function keepLog(file: string, name: string): void {
	if (!existsSync(file)) return;
	mkdirSync(artifactsFolder, { recursive: true });
	const suite = basename(expect.getState().testPath ?? 'n8n', '.test.mts');
	copyFileSync(file, join(artifactsFolder, `${suite}.${name}.log`));
}

/**
 * A real n8n in queue mode with the packed package and an owner, for one test file: a main process,
 * a webhook process and workers, each of which can be killed and started again.
 */
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { ensureHost } from '../../scripts/host/install.mjs';
import { N8nRest } from '../../scripts/host/rest.mjs';
import { newOwner } from '../../scripts/start/state.mjs';
import { startQueue } from '../../scripts/queue/queue.mjs';
import { keepLog, newUserFolder } from './n8n.mts';

export type Member = Awaited<ReturnType<typeof startQueue>>['main'];

export interface QueueMode extends Omit<Awaited<ReturnType<typeof startQueue>>, 'stop'> {
	/** Logged in as the owner, at the main process. */
	rest: N8nRest;
	/** Also keeps the logs in artifacts/ and deletes everything else. */
	stop(): Promise<void>;
}

export interface QueueModeOptions {
	workers?: number;
	/** How many executions each worker runs at a time. */
	concurrency?: number;
	/** Adds to the environment of every process. */
	env?: NodeJS.ProcessEnv;
}

/** Starts all of it; takes about half a minute. */
export async function startQueueMode(options: QueueModeOptions = {}): Promise<QueueMode> {
	const template = await newUserFolder();
	// Who ran what is in the logs only. A database that is slow for a moment is not gone.
	const env = { N8N_LOG_LEVEL: 'info', DB_PING_TIMEOUT_MS: '120000', ...options.env };
	const queue = await startQueue({ host: await ensureHost(), template, ...options, env });
	rmSync(template, { recursive: true, force: true });
	const rest = new N8nRest(queue.url);
	await rest.setUpOwner(newOwner());
	const stop = async () => {
		for (const { name, logFile } of membersOf(queue)) keepLog(logFile, name);
		await queue.stop();
	};
	return { ...queue, rest, stop };
}

export function membersOf({
	main,
	webhook,
	workers,
}: Pick<QueueMode, 'main' | 'webhook' | 'workers'>): Member[] {
	return [main, webhook, ...workers];
}

/** The executions that a worker began, by its log. */
export function startedBy({ logFile }: Member): string[] {
	const lines = readFileSync(logFile, 'utf8').matchAll(/Worker started execution (\d+)/g);
	return [...lines].map(([, id]) => id ?? '');
}

/** Waits until something holds, looking again every so often. */
export async function until(
	holds: () => boolean | Promise<boolean>,
	{ what, timeoutMs = 60_000 }: { what: string; timeoutMs?: number },
): Promise<void> {
	const deadline = Date.now() + timeoutMs;
	while (!(await holds())) {
		if (Date.now() > deadline) throw new Error(`${what}: not within ${timeoutMs} ms.`);
		await sleep(200);
	}
}

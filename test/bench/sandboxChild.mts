// Starts the sandbox as a process of its own and talks to it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Logged {
	method: string;
	path: string;
	status?: number;
	body: unknown;
}

export interface SandboxChild {
	url: string;
	key: string;
	/** Every request that it got. */
	log(): Promise<Logged[]>;
	stop(): Promise<void>;
}

export interface ChildOptions {
	latencyMs?: number;
	rateLimit?: { limit: number; windowMs: number; blockMs: number };
	bookings?: number;
}

export async function startSandboxChild(options: ChildOptions): Promise<SandboxChild> {
	const file = join(process.cwd(), 'test', 'bench', 'sandboxProcess.mts');
	const child = fork(file, [JSON.stringify(options)], {
		execArgv: ['--import', 'tsx'],
		stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
	});
	const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
	const { url, key } = JSON.parse(line.toString()) as { url: string; key: string };
	return {
		url,
		key,
		async log() {
			child.send('log');
			const [entries] = (await once(child, 'message')) as [Logged[]];
			return entries;
		},
		async stop() {
			child.send('stop');
			await once(child, 'exit');
		},
	};
}

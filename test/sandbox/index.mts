// A Cal.com API v2 in memory, on loopback: for tests, the demo and the examples.
// `startSandbox()` listens on a free port and gives what a test needs to know.
import type { AddressInfo } from 'node:net';

import { createApp } from './app.mts';
import type { LogEntry, World } from './app.mts';
import type { Generation } from './contractRoutes.mts';
import { freeSlots } from './availability.mts';
import { Deliveries } from './deliveries.mts';
import type { Delivery } from './deliveries.mts';
import { eventTypeOf } from './eventTypeOf.mts';
import type { ChooseFault } from './faults.mts';
import { GENERAL, Limits } from './limits.mts';
import type { RateLimit } from './limits.mts';
import { sampleOf } from './samples.mts';
import { KEYS, PLATFORM_CLIENT, seed } from './seed.mts';
import type { Row, State } from './state.mts';

export type { Fault, FaultyRequest } from './faults.mts';
export type { LogEntry } from './app.mts';

export interface SandboxOptions {
	/** 0 takes a free one. */
	port?: number;
	generation?: Generation;
	/** By default high enough to be out of the way. */
	rateLimit?: Partial<RateLimit>;
	/** How long every answer takes. */
	latencyMs?: number;
}

export interface Sandbox {
	url: string;
	keys: typeof KEYS;
	/** The owner's key. */
	apiKey: string;
	clientId: string;
	clientSecret: string;
	/** Every request since the start or the last reset. */
	readonly log: LogEntry[];
	readonly state: State;
	/** What webhooks were told so far. */
	readonly deliveries: readonly Delivery[];
	/** Tells the webhooks of the owner an event; by default with a sample of it. */
	emit(trigger: string, payload?: object): Promise<Delivery[]>;
	/** The start of the first slot that guests can book, as UTC. */
	firstFreeSlot(eventTypeId: number): string;
	/** When every webhook has answered. */
	settled(): Promise<void>;
	/** Chooses what goes wrong; nothing does without. */
	fault(choose: ChooseFault | undefined): void;
	/** Back to the seed, the log emptied, limits and faults forgotten. */
	reset(): void;
	stop(): Promise<void>;
}

const OUT_OF_THE_WAY = 100_000;
const HOUR = 3_600_000;

/** Starts a sandbox on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const limits = new Limits({ ...GENERAL, limit: OUT_OF_THE_WAY, ...options.rateLimit });
	const world: World = {
		state: seed(),
		limits,
		generation: options.generation ?? '2026',
		log: [],
		asked: new Map(),
		latencyMs: options.latencyMs ?? 0,
		deliveries: new Deliveries(),
	};
	const app = createApp(world);
	await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	const { port } = app.server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		keys: KEYS,
		apiKey: KEYS.owner,
		...PLATFORM_CLIENT,
		log: world.log,
		get state() {
			return world.state;
		},
		get deliveries() {
			return world.deliveries.done;
		},
		async emit(trigger, given) {
			const payload: Row = { ...(given ?? sampleOf(world.state, trigger)) };
			const eventTypeId = Number(payload.eventTypeId);
			const happening = { trigger, payload, userIds: [1], eventTypeId };
			return await world.deliveries.dispatch(world.state, happening);
		},
		firstFreeSlot(eventTypeId) {
			const eventType = eventTypeOf(world.state, { eventTypeId });
			const range = { start: Date.now() + HOUR, end: Date.now() + 14 * 24 * HOUR };
			const [start = 0] = freeSlots(world.state, eventType, range, eventType.lengthInMinutes);
			return new Date(start).toISOString();
		},
		settled: async () => await world.deliveries.settled(),
		fault(choose) {
			world.fault = choose;
		},
		reset() {
			world.state = seed();
			world.fault = undefined;
			world.log.length = 0;
			world.deliveries.done.length = 0;
			world.asked.clear();
			limits.forget();
		},
		async stop() {
			await world.deliveries.settled();
			await app.close();
		},
	};
}

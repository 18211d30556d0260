// A Cal.com API v2 in memory, on loopback: for tests, the demo and the examples.
// `startSandbox()` listens on a free port and gives what a test needs to know.
import type { AddressInfo } from 'node:net';

import type { FastifyInstance } from 'fastify';

import { MOST_REQUESTS } from '../patience.mts';
import { createApp } from './app.mts';
import { controlsOf } from './oauth/controls.mts';
import type { OAuthControls } from './oauth/controls.mts';
import { LIFETIMES } from './oauth/tokens.mts';
import type { LogEntry, World } from './app.mts';
import type { Edition } from '../contract/editions.mts';
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
import { createWebsite } from './website.mts';

export type { Fault, FaultyRequest } from './faults.mts';
export type { LogEntry } from './app.mts';

export interface SandboxOptions {
	/** 0 takes a free one. */
	port?: number;
	websitePort?: number;
	/** Which Cal.com it plays; by default the cloud. */
	edition?: Edition;
	/** By default high enough to be out of the way. */
	rateLimit?: Partial<RateLimit>;
	/** How often a route may be asked before a reset, so that no loop keeps a test busy for ever. */
	patience?: number;
	/** How long every answer takes. */
	latencyMs?: number;
}

export interface Sandbox {
	/** Which Cal.com it plays. */
	readonly edition: Edition;
	/** The API's address. */
	url: string;
	/** The website's: people consent here, and it passes `/api/v2` on to the API. */
	websiteUrl: string;
	oauth: OAuthControls;
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
const FORTNIGHT = 14 * 24 * HOUR;
const YEAR = 365 * 24 * HOUR;

async function listen(app: FastifyInstance, port = 0): Promise<string> {
	await app.listen({ host: '127.0.0.1', port });
	return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

/** Starts a sandbox on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const limits = new Limits({ ...GENERAL, limit: OUT_OF_THE_WAY, ...options.rateLimit });
	const world: World = {
		state: seed(),
		limits,
		lifetimes: { ...LIFETIMES },
		edition: options.edition ?? 'cloud',
		log: [],
		asked: new Map(),
		patience: options.patience ?? MOST_REQUESTS,
		latencyMs: options.latencyMs ?? 0,
		deliveries: new Deliveries(),
	};
	const app = createApp(world);
	const website = createWebsite(world);
	const url = await listen(app, options.port);
	return {
		edition: world.edition,
		url,
		websiteUrl: await listen(website, options.websitePort),
		oauth: controlsOf(world),
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
			const length = eventType.lengthInMinutes;
			// Looked for by the fortnight: a test may book thousands.
			for (let from = Date.now() + HOUR; from < Date.now() + YEAR; from += FORTNIGHT) {
				const range = { start: from, end: from + FORTNIGHT };
				const [start] = freeSlots(world.state, eventType, range, length);
				if (start !== undefined) return new Date(start).toISOString();
			}
			throw new Error(`Event type ${eventTypeId} has no free slot within a year.`);
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
			Object.assign(world.lifetimes, LIFETIMES);
		},
		async stop() {
			await world.deliveries.settled();
			await Promise.all([app.close(), website.close()]);
		},
	};
}

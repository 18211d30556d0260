/**
 * Finds out, through the API, what happened while Cal.com could not deliver: n8n was down, or out of
 * reach. What is found goes through the node's own webhook, where every delivery goes: so whichever
 * process of n8n answers knows what was delivered before, and nothing is stored or started here.
 */
import type { IPollFunctions } from 'n8n-workflow';

import type { FoundEvent } from '../shared/catalogue/event/bookingEvents';
import { openTriggerClient } from '../shared/trigger/client';
import { chosenEvents, chosenIn, chosenScope } from '../shared/trigger/scopeRequest';
import { findEvents } from './findEvents';
import { handOver } from './handOver';
import { knowledgeOf } from './sightings';
import type { Knowledge } from './sightings';
import { deliveryOptions, events } from './properties';
import { ownerOf, stateOf } from './staticData';

const MINUTE_MS = 60_000;
const API_OPTIONS = { timeout: 30_000 };

/** How far a start of n8n looks back behind the newest event: not all are delivered in their order. */
const LOOK_BACK_MS = 60 * MINUTE_MS;
/** How far each look goes back behind the one before. */
const OVERLAP_MS = 15 * MINUTE_MS;
/** While n8n runs, an event has this time to be delivered. */
const GRACE_MS = 2 * MINUTE_MS;
/** Events remembered as handed over by this process. */
const REMEMBERED = 2_000;

/** How far this process has come with a trigger. */
interface Progress {
	/** When it last looked. */
	at: number;
	/** The landmarks of what it has handed over, for whoever received it. */
	handled: Set<string>;
}

const progressOf = new Map<string, Progress>();

/** Since when to look: never before the activation, nor before what is remembered. */
function windowStart(
	activatedAt: number,
	knowledge: Knowledge,
	progress: Progress | undefined,
	now: number,
): number {
	const newest = Math.min(knowledge.newest ?? activatedAt, now);
	const start = progress ? progress.at - OVERLAP_MS : newest - LOOK_BACK_MS;
	return Math.max(activatedAt, knowledge.completeSince ?? 0, start);
}

/** Whether the event may be new: not known here, and not just about to be delivered. */
function isDue(
	{ body, landmarks }: FoundEvent,
	knowledge: Knowledge,
	progress: Progress | undefined,
	now: number,
): boolean {
	const isHandled = landmarks.some((landmark) => progress?.handled.has(landmark));
	const isFresh = progress !== undefined && Date.parse(body.createdAt) > now - GRACE_MS;
	return !isHandled && !isFresh && !knowledge.has(landmarks);
}

function remember(trigger: string, at: number, handled: Iterable<string>): void {
	const all = [...(progressOf.get(trigger)?.handled ?? []), ...handled];
	progressOf.set(trigger, { at, handled: new Set(all.slice(-REMEMBERED)) });
}

async function lookForMissed(context: IPollFunctions): Promise<void> {
	const now = Date.now();
	const [trigger, state] = [ownerOf(context), stateOf(context)];
	const knowledge = knowledgeOf(trigger, state);
	const progress = progressOf.get(trigger);
	const { activatedAt } = state;
	if (activatedAt === undefined) return;
	const from = windowStart(activatedAt, knowledge, progress, now);
	const client = await openTriggerClient(context, API_OPTIONS);
	const found = await findEvents(context, client, {
		events: chosenEvents(context, events),
		activatedAt,
		from,
		now,
		knowledge,
	});
	const missed = found.filter((event) => isDue(event, knowledge, progress, now));
	const reached = progress?.at ?? from;
	let taken = 0;
	for (const event of missed) {
		if (!(await handOver(context, event.body))) continue;
		taken += 1;
		// What is handed over stays so, whatever becomes of the next.
		remember(trigger, reached, event.landmarks);
	}
	remember(trigger, taken < missed.length ? reached : now, []);
	if (taken === 0) return;
	context.logger.info(`The Cal.com Trigger caught up with ${taken} events`, {
		node: context.getNode().name,
	});
}

/** Looks for what was missed. It never fails an activation: what goes wrong is tried again. */
export async function catchUp(context: IPollFunctions): Promise<void> {
	const options = chosenIn(context, deliveryOptions);
	if (context.getMode() === 'manual' || options.catchUp === false) return;
	if (!chosenScope(context).bookings) return;
	await lookForMissed(context).catch((error: unknown) => {
		const reason = error instanceof Error ? error.message : String(error);
		context.logger.warn(
			`The Cal.com Trigger could not find out what it missed, and tries again in a while: ${reason}`,
			{ node: context.getNode().name },
		);
	});
}

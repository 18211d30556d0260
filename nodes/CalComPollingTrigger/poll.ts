/**
 * Asks Cal.com what has happened since the look before: each event once, none lost. Looks overlap,
 * because a change can become visible after a later one; what was started is remembered.
 */
import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import type { Client } from '../shared/api/client';
import { isOlderApi } from '../shared/api/edition';
import { bookingEvents } from '../shared/catalogue/event/bookingEvents';
import type { FoundEvent } from '../shared/catalogue/event/bookingEvents';
import { listBookings } from '../shared/catalogue/event/bookingList';
import type { BookingQuery } from '../shared/catalogue/event/bookingList';
import { passes } from '../shared/catalogue/event/filter';
import type { EventFilter } from '../shared/catalogue/event/filter';
import { formAnswers, formsOf, TOLD_BY_FORMS } from '../shared/catalogue/event/formAnswers';
import { TOLD_BY_GUESTS } from '../shared/catalogue/event/meetingEvents';
import { normalize } from '../shared/catalogue/event/normalize';
import { bookingsOf } from '../shared/catalogue/event/scopes';
import { openTriggerClient } from '../shared/trigger/client';
import {
	chosenEvents,
	chosenFilter,
	chosenScope,
	refuseFor,
	scopeRequest,
} from '../shared/trigger/scopeRequest';
import { compareAbsences } from './absences';
import { memoryOf, withPending, withSeen } from './memory';
import type { PollMemory } from './memory';
import { events } from './properties';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const API_OPTIONS = { timeout: 30_000 };

/** How far a look goes back behind the newest change that the one before has seen. */
const OVERLAP_MS = 2 * MINUTE_MS;
/** For how long after a meeting began its guests are looked at. */
const ABSENCE_MS = 2 * DAY_MS;
/** How far a test goes back for an example. */
const EXAMPLE_MS = 30 * DAY_MS;

type AskForBookings = (query: BookingQuery) => Promise<IDataObject[]>;

interface PollLook {
	ask: AskForBookings;
	/** What forms were answered, when somebody wants to know. */
	askForms: ((from: number) => Promise<FoundEvent[]>) | undefined;
	events: string[];
	filter: EventFilter;
	/** The time of Cal.com, in milliseconds. */
	now: () => number;
	/** A series has one event for all its bookings. */
	isSeriesOne: boolean;
}

/** The activations of this process whose first look is over. */
const begun = new WeakSet<IPollFunctions>();

const iso = (time: number) => new Date(time).toISOString();

/** Cal.com says with each answer what time it has; clocks differ. */
function clockOf(client: Client): { client: Client; now: () => number } {
	let ahead = 0;
	return {
		client: {
			...client,
			async send(...request) {
				const reply = await client.send(...request);
				const date = Date.parse(reply.headers.date ?? '');
				if (!Number.isNaN(date)) ahead = date - Date.now();
				return reply;
			},
		},
		now: () => Date.now() + ahead,
	};
}

/** How to ask for the answers to forms, which not every scope has. */
async function formsIn(
	context: IPollFunctions,
	client: Client,
	chosen: readonly string[],
): Promise<PollLook['askForms']> {
	if (!chosen.includes(TOLD_BY_FORMS)) return undefined;
	const scope = chosenScope(context);
	const { forms } = scope;
	if (!forms) {
		return refuseFor(context)(
			`The API lists no form answers for the scope '${scope.name}'`,
			"Choose the 'Scope' Organization, remove Form Submitted from 'Trigger On', or use the Cal.com Trigger",
		);
	}
	const request = await scopeRequest(context, client, formsOf(scope, forms));
	return async (from) => await formAnswers(client, scope, forms, request, from);
}

async function prepare(context: IPollFunctions): Promise<PollLook> {
	const { client, now } = clockOf(await openTriggerClient(context, API_OPTIONS));
	const scope = chosenScope(context);
	const list = scope.bookings;
	if (!list) {
		return refuseFor(context)(
			`The API lists no bookings for the scope '${scope.name}'`,
			"Choose another 'Scope', or use the Cal.com Trigger",
		);
	}
	const request = await scopeRequest(context, client, bookingsOf(scope, list));
	const chosen = chosenEvents(context, events);
	const filter = chosenFilter(context);
	return {
		askForms: await formsIn(context, client, chosen),
		ask: async (query) => await listBookings(client, scope, list, request, query),
		events: chosen,
		filter,
		now,
		isSeriesOne: isOlderApi(client.credential.server.edition),
	};
}

/** The meetings whose guests may still be marked, when somebody wants to know. */
async function meetingsOf({ ask, events, now }: PollLook): Promise<IDataObject[] | undefined> {
	if (!events.includes(TOLD_BY_GUESTS)) return undefined;
	return await ask({ afterStart: iso(now() - ABSENCE_MS), beforeEnd: iso(now() + DAY_MS) });
}

/** The answers to forms since the look before. */
async function answersSince({ askForms, now }: PollLook, { formsUntil }: PollMemory) {
	return askForms && (await askForms((formsUntil ?? now()) - OVERLAP_MS));
}

/** Gives those that are told now; a first look at forms only notes what is there. */
function noteAnswers(
	memory: PollMemory,
	answers: FoundEvent[] | undefined,
	now: number,
): FoundEvent[] {
	if (!answers) return [];
	const { formsUntil, seen } = memory;
	const known = new Set(seen);
	const told = answers.filter(({ landmarks }) => !landmarks.some((one) => known.has(one)));
	const times = answers.map(({ body }) => Date.parse(body.createdAt));
	memory.formsUntil = Math.max(formsUntil ?? now, ...times);
	memory.seen = withSeen(
		seen,
		told.flatMap(({ landmarks }) => landmarks),
	);
	return formsUntil === undefined ? [] : told;
}

/** The first look: nothing starts, and what is waiting is noted. */
async function begin(look: PollLook, memory: PollMemory): Promise<void> {
	const waiting = await look.ask({ status: 'unconfirmed' });
	const from = look.now() - OVERLAP_MS;
	const recent = await look.ask({ afterUpdatedAt: iso(from) });
	const meetings = await meetingsOf(look);
	const answers = await answersSince(look, {});
	const { isSeriesOne } = look;
	const old = bookingEvents(recent, { from, isSeriesOne, wasPending: () => true });
	memory.until = look.now();
	memory.seen = old.flatMap(({ landmarks }) => landmarks);
	memory.pending = withPending([], waiting);
	memory.absent = compareAbsences(meetings ?? [], [], look.now()).absent;
	delete memory.formsUntil;
	noteAnswers(memory, answers, look.now());
}

/** Every later look: what has happened since. */
async function goOn(look: PollLook, memory: PollMemory): Promise<FoundEvent[]> {
	const { until = 0, seen = [], pending = [], absent = [] } = memory;
	const from = until - OVERLAP_MS;
	const changed = await look.ask({ afterUpdatedAt: iso(from) });
	const meetings = await meetingsOf(look);
	const answers = await answersSince(look, memory);
	const known = new Set(seen);
	const told = bookingEvents(changed, {
		from,
		wasPending: (uid) => pending.includes(uid),
		isSeriesOne: look.isSeriesOne,
	}).filter(({ landmarks }) => !landmarks.some((landmark) => known.has(landmark)));
	const absences = meetings && compareAbsences(meetings, absent, look.now());
	const changes = changed.map(({ updatedAt }) => Date.parse(String(updatedAt)) || 0);
	memory.until = Math.max(until, ...changes);
	memory.seen = withSeen(
		seen,
		told.flatMap(({ landmarks }) => landmarks),
	);
	memory.pending = withPending(pending, changed);
	if (absences) memory.absent = absences.absent;
	return [...told, ...(absences?.events ?? []), ...noteAnswers(memory, answers, look.now())];
}

function toItemsOf(look: PollLook, found: FoundEvent[]): INodeExecutionData[] {
	const { events, filter } = look;
	return found
		.filter(({ body }) => events.includes(body.triggerEvent))
		.map(({ body }) => normalize(body))
		.filter((event) => passes(event, filter))
		.map((json) => ({ json }));
}

/** A test shows the newest event of late, and remembers nothing. */
async function example(look: PollLook): Promise<INodeExecutionData[]> {
	const from = look.now() - EXAMPLE_MS;
	const bookings = await look.ask({ afterUpdatedAt: iso(from) });
	const { isSeriesOne } = look;
	const found = [
		...bookingEvents(bookings, { from, isSeriesOne, wasPending: () => false }),
		...((await look.askForms?.(from)) ?? []),
	].sort((one, other) => one.body.createdAt.localeCompare(other.body.createdAt));
	return toItemsOf(look, found).slice(-1);
}

/** Whether the user has just activated the workflow, rather than n8n started again. */
function isActivation(context: IPollFunctions): boolean {
	const isFirst = !begun.has(context);
	begun.add(context);
	return isFirst && ['activate', 'create'].includes(context.getActivationMode());
}

export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const look = await prepare(context);
	if (context.getMode() === 'manual') return [await example(look)];
	const memory = memoryOf(context);
	if (isActivation(context) || memory.until === undefined) {
		await begin(look, memory);
		return null;
	}
	const items = toItemsOf(look, await goOn(look, memory));
	return items.length > 0 ? [items] : null;
}

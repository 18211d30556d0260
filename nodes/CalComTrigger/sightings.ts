/**
 * Remembers which events were received: by their identity, and by what the API would tell of them.
 * The memory is bounded, shared by the deliveries of one process, and kept in static data for other
 * processes and the next start.
 */
import { identityOf } from '../shared/catalogue/event/identity';
import { landmarksOf } from '../shared/catalogue/event/landmark';
import type { CalEvent } from '../shared/catalogue/event/normalize';
import type { TriggerState } from './staticData';

/** Events remembered for a trigger. */
export const MEMORY_SIZE = 300;
/** How long n8n may take to make an execution; after that it made none. */
const BEGUN_MS = 60_000;
/** Triggers remembered by one process. */
const TRIGGERS_REMEMBERED = 200;

/** An event that was found out, not delivered: its delivery may still come, and is the same then. */
const FOUND = '*';

/**
 * Deliveries that arrive together read the same static data and overwrite each other's. So all of a
 * process hold one list, which is written whole by whichever of them n8n saves last.
 */
const processMemory = new Map<string, Memory>();

interface Memory {
	/** What started the workflow. */
	texts: string[];
	/** What is about to start it, and since when: n8n has made no execution of it yet. */
	begun: Map<string, number>;
}

/** A sighting is a text, because n8n watches every object inside static data. */
interface Sighting {
	/** Milliseconds, as far as the event says when it happened. */
	at: number | undefined;
	landmarks: string[];
	identity: string;
}

function toText({ at, landmarks, identity }: Sighting): string {
	return `${at?.toString(36) ?? ''}.${landmarks.join('+')}.${identity}`;
}

function fromText(text: string): Sighting {
	const [at = '', landmarks = '', identity = ''] = text.split('.');
	const time = parseInt(at, 36);
	return {
		at: Number.isNaN(time) ? undefined : time,
		landmarks: landmarks.split('+').filter(Boolean),
		identity,
	};
}

function sightingOf(event: CalEvent): Sighting {
	return {
		at: event.createdAt === null ? undefined : Date.parse(event.createdAt),
		landmarks: landmarksOf(event),
		identity: event.caughtUp ? FOUND : (identityOf(event) ?? ''),
	};
}

function memoryOf(trigger: string): Memory {
	const memory = processMemory.get(trigger) ?? { texts: [], begun: new Map() };
	processMemory.delete(trigger);
	processMemory.set(trigger, memory);
	const oldest = processMemory.keys().next().value;
	if (processMemory.size > TRIGGERS_REMEMBERED && oldest !== undefined) {
		processMemory.delete(oldest);
	}
	return memory;
}

const sharesLandmark = (one: Sighting, landmarks: readonly string[]) =>
	one.landmarks.some((landmark) => landmarks.includes(landmark));

/** What was found out first and delivered later is known as delivered. */
function withoutSuperseded(texts: string[]): string[] {
	const sightings = texts.map(fromText);
	const delivered = sightings.filter(({ identity }) => identity !== FOUND);
	return texts.filter((_, index) => {
		const { identity, landmarks } = sightings[index] as Sighting;
		return identity !== FOUND || !delivered.some((one) => sharesLandmark(one, landmarks));
	});
}

/**
 * What fits into the memory. What happened first is forgotten first, not what came first: so all that
 * happened later is known, and nothing forgotten is found out a second time.
 */
function newest(texts: string[]): string[] {
	if (texts.length <= MEMORY_SIZE) return texts;
	const dated = texts.map((text) => ({ text, at: fromText(text).at ?? 0 }));
	return dated
		.sort((one, other) => one.at - other.at)
		.slice(-MEMORY_SIZE)
		.map(({ text }) => text);
}

/** The newest of both, each once, no more than the memory holds; `texts` is changed in place. */
function merge(texts: string[], stored: readonly string[]): void {
	const all = withoutSuperseded([...new Set([...stored, ...texts])]);
	texts.splice(0, texts.length, ...newest(all));
}

/** Whether a sighting is of the event; what was found out takes the place of one delivery. */
function isSame(known: Sighting, { identity, landmarks }: Sighting): boolean {
	if (identity === FOUND) return sharesLandmark(known, landmarks);
	if (identity !== '' && known.identity === identity) return true;
	return known.identity === FOUND && sharesLandmark(known, landmarks);
}

/** What is known of an event at the moment it arrives. */
export interface Arrival {
	/** `begun`: the same is about to start the workflow, which may still come to nothing. */
	status: 'new' | 'begun' | 'known';
	/** From now on it is known: an execution was made of it. */
	remember(): void;
}

/** What is about to start the workflow; what took too long came to nothing, and is forgotten. */
function stillBegun({ begun }: Memory, now: number): Iterable<string> {
	for (const [text, since] of begun) if (now - since > BEGUN_MS) begun.delete(text);
	return begun.keys();
}

/** Whether the trigger received the event before; a new one begins to start the workflow. */
export function noteArrival(event: CalEvent, trigger: string, state: TriggerState): Arrival {
	const sighting = sightingOf(event);
	const now = Date.now();
	const memory = memoryOf(trigger);
	const { texts, begun } = memory;
	merge(texts, state.recent ?? []);
	const isAmong = (all: Iterable<string>) =>
		[...all].map(fromText).some((known) => isSame(known, sighting));
	const isKnown = isAmong(texts);
	const isBegun = !isKnown && isAmong(stillBegun(memory, now));
	const text = toText(sighting);
	if (!isKnown && !isBegun) begun.set(text, now);
	return {
		status: isKnown ? 'known' : isBegun ? 'begun' : 'new',
		remember() {
			begun.delete(text);
			merge(texts, state.recent ?? []);
			texts.push(text);
			merge(texts, []);
			state.recent = texts;
		},
	};
}

/** What the process knows of the events of a trigger, with what was stored when it began. */
export interface Knowledge {
	/** Whether an event was seen, by one of its landmarks. */
	has(landmarks: readonly string[]): boolean;
	/** When the newest event of all happened, in milliseconds. */
	newest: number | undefined;
	/** Since when nothing has been forgotten, if anything was. */
	completeSince: number | undefined;
}

export function knowledgeOf(trigger: string, state: TriggerState): Knowledge {
	const all = [...new Set([...(state.recent ?? []), ...(processMemory.get(trigger)?.texts ?? [])])];
	const sightings = all.map(fromText);
	const landmarks = new Set(sightings.flatMap((sighting) => sighting.landmarks));
	const times = sightings.map(({ at }) => at).filter((at) => at !== undefined);
	return {
		has: (wanted) => wanted.some((landmark) => landmarks.has(landmark)),
		newest: times.length > 0 ? Math.max(...times) : undefined,
		completeSince: all.length >= MEMORY_SIZE ? Math.min(...times) : undefined,
	};
}

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
/** Triggers remembered by one process. */
const TRIGGERS_REMEMBERED = 200;

/** An event that was found out, not delivered: its delivery may still come, and is the same then. */
const FOUND = '*';

/**
 * Deliveries that arrive together read the same static data and overwrite each other's. So all of a
 * process hold one list, which is written whole by whichever of them n8n saves last.
 */
const processMemory = new Map<string, string[]>();

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

function memoryOf(trigger: string): string[] {
	const memory = processMemory.get(trigger) ?? [];
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

/** The newest of both, each once, no more than the memory holds; `memory` is changed in place. */
function merge(memory: string[], stored: readonly string[]): void {
	const all = withoutSuperseded([...new Set([...stored, ...memory])]).slice(-MEMORY_SIZE);
	memory.splice(0, memory.length, ...all);
}

/** Whether a sighting is of the event; what was found out takes the place of one delivery. */
function isSame(known: Sighting, { identity, landmarks }: Sighting): boolean {
	if (identity === FOUND) return sharesLandmark(known, landmarks);
	if (identity !== '' && known.identity === identity) return true;
	return known.identity === FOUND && sharesLandmark(known, landmarks);
}

/** Whether the trigger received the event before; from now on it did. */
export function isRepeated(event: CalEvent, trigger: string, state: TriggerState): boolean {
	const sighting = sightingOf(event);
	const memory = memoryOf(trigger);
	merge(memory, state.recent ?? []);
	const isKnown = memory.map(fromText).some((known) => isSame(known, sighting));
	memory.push(toText(sighting));
	merge(memory, []);
	state.recent = memory;
	return isKnown;
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
	const all = [...new Set([...(state.recent ?? []), ...(processMemory.get(trigger) ?? [])])];
	const sightings = all.map(fromText);
	const landmarks = new Set(sightings.flatMap((sighting) => sighting.landmarks));
	const times = sightings.map(({ at }) => at).filter((at) => at !== undefined);
	return {
		has: (wanted) => wanted.some((landmark) => landmarks.has(landmark)),
		newest: times.length > 0 ? Math.max(...times) : undefined,
		completeSince: all.length >= MEMORY_SIZE ? Math.min(...times) : undefined,
	};
}

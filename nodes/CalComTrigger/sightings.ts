/**
 * Remembers which events were received, by their identity. The memory is bounded, shared by the
 * deliveries of one process, and kept in static data for other processes and the next start.
 */
import type { CalEvent } from './normalize';
import { identityOf } from './identity';
import type { TriggerState } from './staticData';

/** Events remembered for a trigger. */
export const MEMORY_SIZE = 300;
/** Triggers remembered by one process. */
const TRIGGERS_REMEMBERED = 200;

/**
 * Deliveries that arrive together read the same static data and overwrite each other's. So all of a
 * process hold one list, which is written whole by whichever of them n8n saves last.
 */
const processMemory = new Map<string, string[]>();

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

/** The newest of both, each once, no more than the memory holds; `memory` is changed in place. */
function merge(memory: string[], stored: readonly string[]): void {
	const all = [...new Set([...stored, ...memory])].slice(-MEMORY_SIZE);
	memory.splice(0, memory.length, ...all);
}

/** Whether the trigger received the event before; from now on it did. */
export function isRepeated(event: CalEvent, trigger: string, state: TriggerState): boolean {
	const identity = identityOf(event);
	if (identity === undefined) return false;
	const memory = memoryOf(trigger);
	merge(memory, state.recent ?? []);
	if (memory.includes(identity)) return true;
	memory.push(identity);
	merge(memory, []);
	state.recent = memory;
	return false;
}

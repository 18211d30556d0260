/**
 * Recognises deliveries of an event that was delivered before: Cal.com gives them no ID, repeats some
 * after a fault, and sends one for each webhook that matches. The memory is bounded.
 */
import { createHash } from 'node:crypto';

import type { CalEvent } from './normalize';
import type { TriggerState } from './staticData';

/** Sightings kept for a webhook. */
export const MEMORY_SIZE = 300;
/** Webhooks remembered by one process. */
const WEBHOOKS_REMEMBERED = 200;
/** Deliveries of one event to several webhooks are stamped apart, by moments to seconds. */
export const WINDOW_MS = 30_000;

/**
 * Deliveries that arrive together read the same static data and overwrite each other's; those of
 * one process meet here. Static data lets other processes and the time after a restart know.
 */
const processMemory = new Map<string, string[]>();

/**
 * What makes two deliveries one event: the event and what it says, without the time it was stamped
 * with. The booking alone would not do: two seats of one booking are two events.
 */
function fingerprintOf({ event, payload }: CalEvent): string {
	const content = Object.entries(payload).filter(([key]) => key !== 'webhook');
	const text = JSON.stringify([event, content]);
	return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** A sighting as text, because n8n watches every object inside static data: `<time>.<fingerprint>`. */
function sightingOf(event: CalEvent, now: number): string {
	const at = event.createdAt === null ? now : Date.parse(event.createdAt);
	return `${at.toString(36)}.${fingerprintOf(event)}`;
}

function isSame(one: string, other: string): boolean {
	const [at = '', fingerprint = ''] = other.split('.');
	return (
		one.endsWith(`.${fingerprint}`) && Math.abs(parseInt(one, 36) - parseInt(at, 36)) <= WINDOW_MS
	);
}

/** The newest sightings, each once, no more than the memory holds. */
function bounded(sightings: string[]): string[] {
	return [...new Set(sightings)].slice(-MEMORY_SIZE);
}

function rememberInProcess(webhook: string, sightings: string[]): void {
	processMemory.delete(webhook);
	processMemory.set(webhook, sightings);
	const oldest = processMemory.keys().next().value;
	if (processMemory.size > WEBHOOKS_REMEMBERED && oldest !== undefined) {
		processMemory.delete(oldest);
	}
}

/** Whether the event was seen before; from now on it was. */
export function isRepeated(event: CalEvent, state: TriggerState, now = Date.now()): boolean {
	const webhook = state.webhookId ?? '';
	const known = [...(state.recent ?? []), ...(processMemory.get(webhook) ?? [])];
	const sighting = sightingOf(event, now);
	if (known.some((earlier) => isSame(earlier, sighting))) return true;
	const recent = bounded([...known, sighting]);
	rememberInProcess(webhook, recent);
	state.recent = recent;
	return false;
}

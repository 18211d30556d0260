/**
 * What the polling trigger remembers between its looks. It changes only after all requests of a look
 * have succeeded, so that a look that breaks off is simply repeated.
 */
import type { IDataObject, IPollFunctions } from 'n8n-workflow';

/** Events remembered, so that looks may overlap. */
const SEEN = 1_000;

/** A type, not an interface: n8n's static data has an index. */
export type PollMemory = {
	/** Up to which change of a booking everything was looked at, by the clock of Cal.com. */
	until?: number;
	/** The same for the answers to forms. */
	formsUntil?: number;
	/** Landmarks of the events that were started, or were there before. */
	seen?: string[];
	/** Bookings that wait for their confirmation. */
	pending?: string[];
	/** Guests who are absent, by landmark. */
	absent?: string[];
};

export function memoryOf(context: IPollFunctions): PollMemory {
	const data: IDataObject & PollMemory = context.getWorkflowStaticData('node');
	return data;
}

export function withSeen(seen: readonly string[] | undefined, landmarks: string[]): string[] {
	return [...(seen ?? []), ...landmarks].slice(-SEEN);
}

/** The bookings that wait now, after some of them have been seen again. */
export function withPending(
	pending: readonly string[] | undefined,
	bookings: readonly IDataObject[],
): string[] {
	const waiting = new Set(pending);
	for (const { uid, status } of bookings) {
		if (status === 'pending') waiting.add(String(uid));
		else waiting.delete(String(uid));
	}
	return [...waiting];
}

/**
 * The same booking asked for again gives the same booking. Models repeat calls whose answer they
 * did not see or understand, sometimes two at once; people's workflows run twice by mistake.
 */
import { createHash } from 'node:crypto';

import { NodeApiError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import { boolean } from '../../../shared/fields';
import { groupValues } from '../../../shared/fields/childFields';
import { inTurn } from '../../../shared/operation/inTurn';
import type { Steps } from '../../../shared/operation/operation';
import { getBooking } from './look';
import { findBookings, isWanted, wantedBy } from './wanted';
import type { Wanted } from './wanted';

export const REPEATED_MS = 10 * 60_000;

/** The clocks of n8n and Cal.com need not agree to the second. */
const SKEW_MS = 60_000;

/** Who is asked may not show these bookings: then what this process remembers has to do. */
const CANT_LOOK = new Set(['401', '403', '404']);

export const avoidDoubleBooking = boolean('avoidDoubleBooking', {
	local: true,
	default: true,
	description:
		"Whether a repeated call for the same guest, event type and time within ten minutes gives the same booking, with 'alreadyBooked', instead of another one (always on in tools of AI agents unless turned off here)",
});

const made = new Map<string, { uid: string; at: number }>();

function keyOf({ identity }: Steps, wanted: Wanted): string {
	return createHash('sha256')
		.update(JSON.stringify([identity, wanted]))
		.digest('hex');
}

function isOn(steps: Steps): boolean {
	const more = groupValues(steps.read('additionalFields'), 'Additional Fields', steps);
	return Boolean(more.avoidDoubleBooking ?? steps.isTool) && more.instant !== true;
}

function forgetOld(now: number): void {
	for (const [key, { at }] of made) if (at < now - REPEATED_MS) made.delete(key);
}

/** Nothing where the credential may not look; anything else that goes wrong ends the item unbooked. */
async function orNothing(look: Promise<IDataObject[]>): Promise<IDataObject[]> {
	return await look.catch(async (error: unknown) => {
		const isBlind = error instanceof NodeApiError && CANT_LOOK.has(error.httpCode ?? '');
		return isBlind ? [] : await Promise.reject(error);
	});
}

/** The booking made a moment ago, from what this process knows or from what Cal.com shows. */
async function earlier(steps: Steps, wanted: Wanted, key: string): Promise<IDataObject[]> {
	const now = Date.now();
	forgetOld(now);
	const uid = made.get(key)?.uid;
	if (uid !== undefined) {
		const rows = await orNothing(steps.run(getBooking, { bookingUid: uid }));
		if (rows.some((row) => isWanted(wanted, row))) return rows;
	}
	return await orNothing(findBookings(steps, wanted, now - REPEATED_MS - SKEW_MS));
}

/** Books, unless that has just been done. */
export async function onlyOnce(
	steps: Steps,
	book: () => Promise<IDataObject[]>,
): Promise<IDataObject[]> {
	if (!isOn(steps)) return await book();
	const wanted = wantedBy(steps);
	const key = keyOf(steps, wanted);
	return await inTurn(key, async () => {
		const before = await earlier(steps, wanted, key);
		if (before.length > 0) return before.map((row) => ({ ...row, alreadyBooked: true }));
		const rows = await book();
		const uid = rows[0]?.uid;
		if (typeof uid === 'string') made.set(key, { uid, at: Date.now() });
		return rows;
	});
}

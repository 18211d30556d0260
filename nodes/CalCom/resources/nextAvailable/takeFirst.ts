/** Tries free slots, one after the other, until one can be had. */
import type { IDataObject } from 'n8n-workflow';

import { isTaken } from '../../../shared/api/errors/hintsByText';
import type { Steps } from '../../../shared/operation/operation';

const DEFAULT_ATTEMPTS = 3;

/** Only a certain "taken" leads to the next slot: after anything else there could be two bookings. */
export async function takeFirst(
	steps: Steps,
	slots: AsyncIterable<IDataObject>,
	take: (slot: IDataObject) => Promise<IDataObject[] | { refused: string }>,
): Promise<IDataObject[]> {
	let left = (steps.form.attempts ?? DEFAULT_ATTEMPTS) as number;
	let refused = '';
	for await (const slot of slots) {
		const taken = await take(slot);
		if (Array.isArray(taken)) return taken;
		refused = taken.refused;
		if (!isTaken(refused)) steps.refuse(refused);
		left -= 1;
		if (left <= 0) break;
	}
	return steps.refuse(
		refused ? 'Every slot that was tried had just been taken' : 'There is no free slot',
		"Allow more 'Attempts', more 'Days Ahead', or other days and hours",
	);
}

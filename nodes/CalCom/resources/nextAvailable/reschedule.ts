/** Moves a booking to the first free time that suits, which the API does not do by itself. */
import type { IDataObject } from 'n8n-workflow';

import { booking } from '../../../shared/catalogue/booking/fields';
import type { ComposedOperation } from '../../../shared/operation/composedOperation';
import type { Operation, Steps } from '../../../shared/operation/operation';
import { text } from '../../../shared/fields';
import { guides } from '../booking/guides';
import { getBooking } from '../booking/look';
import { restricted, restrictions } from '../../../shared/catalogue/booking/restrictions';
import { isSameTime } from '../booking/wanted';
import { attempts, narrowingFields, wishes } from './fields';
import { freeSlots, readSearch } from './search';
import { takeFirst } from './takeFirst';

const reason = text('reschedulingReason', {
	label: 'Rescheduling Reason',
	rows: 2,
	placeholder: 'e.g. I am ill',
	description: 'The reason that the other people are given',
});

/** A booking that was moved before is not moved again: whoever asks twice gets the same answer. */
async function alreadyMoved(steps: Steps, row: IDataObject): Promise<IDataObject[] | undefined> {
	const { rescheduledToUid, uid } = row;
	if (typeof rescheduledToUid !== 'string') return undefined;
	const moved = await steps.run(getBooking, { bookingUid: rescheduledToUid });
	return moved.map((one) => ({ ...one, rescheduledFromUid: uid, alreadyBooked: true }));
}

async function* otherThan(
	start: unknown,
	slots: AsyncIterable<IDataObject>,
): AsyncGenerator<IDataObject> {
	for await (const slot of slots) if (!isSameTime(slot.start, start)) yield slot;
}

async function moveToFirst(
	steps: Steps,
	getSlots: Operation,
	reschedule: Operation,
): Promise<IDataObject[]> {
	await restricted(steps);
	const [row = {}] = await steps.run(getBooking, { bookingUid: steps.read('bookingUid') });
	const done = await alreadyMoved(steps, row);
	if (done) return done;
	const { eventTypeId, start, uid } = row;
	const search = {
		...readSearch(steps),
		candidates: [{ asked: { eventTypeBy: 'id', eventTypeId }, told: { eventTypeId } }],
		bookingUidToReschedule: String(uid),
	};
	const { reschedulingReason } = steps.form;
	return await takeFirst(
		steps,
		otherThan(start, freeSlots(steps, getSlots, search)),
		async (slot) =>
			await steps.attempt(reschedule, {
				bookingUid: uid,
				start: slot.start,
				additionalFields: reschedulingReason === undefined ? {} : { reschedulingReason },
				restrictions: {},
			}),
	);
}

export function rescheduleToNextAvailable(
	getSlots: Operation,
	reschedule: Operation,
): ComposedOperation {
	return {
		name: 'Reschedule to Next Available',
		action: 'Reschedule booking to next available slot',
		description:
			'Move a booking to the first other time that is free and suits; returns the new UID, and the old one',
		guide: guides.rescheduleToNextAvailable,
		effect: 'write',
		versions: reschedule.versions,
		simplify: reschedule.simplify,
		toolAnswer: reschedule.toolAnswer,
		fields: [booking, ...wishes, narrowingFields([attempts, reason]), restrictions],
		run: async (steps) => await moveToFirst(steps, getSlots, reschedule),
	};
}

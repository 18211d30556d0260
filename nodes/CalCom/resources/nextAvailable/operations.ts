/** Two things that people ask for and the API does not have: the next free slot, and a booking of it. */
import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../../shared/fields';
import { groupValues } from '../../../shared/fields/childFields';
import { attendeeFields } from '../../../shared/catalogue/booking/fields';
import { slotsForModel } from '../../../shared/catalogue/slot/toolAnswer';
import type { ComposedOperation } from '../../../shared/operation/composedOperation';
import type { Operation, Steps } from '../../../shared/operation/operation';
import { guides, slotGuides } from '../booking/guides';
import { onlyOnce } from '../booking/onlyOnce';
import {
	attempts,
	candidates,
	duration,
	howMany,
	narrowingFields,
	otherEventTypes,
	wishes,
} from './fields';
import { freeSlots, readSearch } from './search';
import { takeFirst } from './takeFirst';

export function findNextAvailable(getSlots: Operation): ComposedOperation {
	return {
		name: 'Find Next Available',
		action: 'Find next available slots',
		description:
			'Find the next free slots of one or several event types or people, on the days and at the hours you like',
		guide: slotGuides.findNextAvailable,
		toolAnswer: slotsForModel,
		effect: 'read',
		versions: getSlots.versions,
		fields: [...candidates, howMany, ...wishes, narrowingFields([otherEventTypes, duration])],
		async run(steps) {
			const wanted = steps.form.slotCount as number;
			const found: IDataObject[] = [];
			for await (const slot of freeSlots(steps, getSlots, readSearch(steps))) {
				found.push(slot);
				if (found.length >= wanted) break;
			}
			return found;
		},
	};
}

/** Where the booking is made: the event type or person whose slot it is. */
function target(slot: IDataObject): IDataObject {
	return slot.username === undefined
		? { eventTypeBy: 'id', eventTypeId: slot.eventTypeId }
		: {
				eventTypeBy: 'userSlug',
				username: slot.username,
				eventTypeSlug: slot.eventTypeSlug,
			};
}

/** Tries the free slots, one after the other, until one is booked. */
async function bookFirst(
	steps: Steps,
	getSlots: Operation,
	create: Operation,
	extras: Field[],
): Promise<IDataObject[]> {
	const more = groupValues(steps.read('additionalFields'), 'Additional Fields', steps);
	const own = new Set(extras.map(({ name }) => name));
	const sent = Object.fromEntries(Object.entries(more).filter(([name]) => own.has(name)));
	return await takeFirst(
		steps,
		freeSlots(steps, getSlots, readSearch(steps)),
		async (slot) =>
			await steps.attempt(create, {
				...target(slot),
				start: slot.start,
				// That this guest was booked before is looked for once, not for every slot.
				additionalFields: { ...sent, avoidDoubleBooking: false },
			}),
	);
}

export function bookNextAvailable(
	getSlots: Operation,
	create: Operation,
	extras: Field[],
): ComposedOperation {
	return {
		name: 'Book Next Available',
		action: 'Book next available slot',
		description:
			'Find the first free slot and book it for a guest; if somebody else is faster, take the next one',
		guide: guides.bookNextAvailable,
		effect: 'write',
		versions: create.versions,
		simplify: create.simplify,
		toolAnswer: create.toolAnswer,
		fields: [
			...candidates,
			...attendeeFields('attendee.', { required: false }, 'else'),
			...wishes,
			narrowingFields([otherEventTypes, attempts, ...extras]),
		],
		run: async (steps) =>
			await onlyOnce(steps, async () => await bookFirst(steps, getSlots, create, extras)),
	};
}

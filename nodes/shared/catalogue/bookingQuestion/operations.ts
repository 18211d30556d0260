/** The questions that an event type asks guests, beside the event type itself. */
import { locator } from '../../fields';
import { bookingFields, bookingFieldsToAdd, bookingFieldsToChange } from './fields';
import type { ApiLookup } from '../../fields/lookup';
import type { Operation } from '../../operation/operation';
import { at, listAt } from '../../operation/owner';
import type { Owner } from '../../operation/owner';

const versions = { current: '2026-06-12', server2025: false };

/** The operations of the questions of one event type, a user's or a team's. */
export function bookingQuestionOperations(
	owner: Owner,
	lookups: { all: ApiLookup; custom: ApiLookup },
) {
	const { fields, of } = owner;
	return {
		addBookingFields: {
			name: 'Add Booking Questions',
			action: `Add booking questions to event type${of}`,
			description: 'Ask guests more questions of your own; returns all questions',
			...at(owner, 'POST'),
			versions,
			fields: [...fields, bookingFieldsToAdd],
		},
		deleteBookingField: {
			name: 'Delete Booking Question',
			action: `Delete booking question of event type${of}`,
			description: 'Delete a custom question; standard ones can only be hidden',
			...at(owner, 'DELETE', '/{slug}'),
			versions,
			fields: [
				...fields,
				locator('bookingFieldSlug', lookups.custom, {
					label: 'Question',
					key: 'slug',
					required: true,
					placeholder: 'e.g. company',
					description: 'The custom question to delete, by its slug',
				}),
			],
		},
		getBookingFields: {
			name: 'Get Many Booking Questions',
			action: `Get many booking questions of event type${of}`,
			description: 'Retrieve what guests are asked when they book, one item for each question',
			...listAt(owner, lookups.all),
			fields,
		},
		replaceBookingFields: {
			name: 'Replace Booking Questions',
			action: `Replace booking questions of event type${of}`,
			description: 'Ask exactly these questions: custom ones that are not among them are deleted',
			...at(owner, 'PUT'),
			versions,
			fields: [...fields, bookingFields({ required: true })],
		},
		updateBookingFields: {
			name: 'Update Booking Questions',
			action: `Update booking questions of event type${of}`,
			description: 'Change some questions; the others stay as they are',
			...at(owner, 'PATCH'),
			versions,
			fields: [...fields, bookingFieldsToChange(lookups.all)],
		},
	} satisfies Record<string, Operation>;
}

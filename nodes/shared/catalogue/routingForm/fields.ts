/** The forms of routing forms and of the answers that they got. */
import { CAL_COM_OF_2025 } from '../../api/edition';
import { dateTime, boolean, json, locator } from '../../fields';
import { answered } from '../../fields/nothing';
import type { Simplified } from '../../operation/simplified';
import { bookings } from '../booking/lookups';
import { order, sort } from '../sort';

const time = (name: string, label: string, what: string) =>
	dateTime(name, { label, description: `Only those that were ${what} this time` });

export const routingFormOptions = {
	required: true,
	placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
	description: 'The routing form whose questions are answered',
};

/** Of the many fields of a form, those that people and agents need. */
export const routingFormSummary: Simplified = {
	id: 'id',
	name: 'name',
	description: 'description',
	disabled: 'disabled',
	fields: 'fields',
	teamId: 'teamId',
	createdAt: 'createdAt',
};

/** What narrows a list of routing forms or of responses down. */
export const routingListFilters = [
	time('afterCreatedAt', 'Created After', 'created after'),
	time('afterUpdatedAt', 'Updated After', 'changed after'),
	time('beforeCreatedAt', 'Created Before', 'created before'),
	time('beforeUpdatedAt', 'Updated Before', 'changed before'),
	locator('routedToBookingUid', bookings, {
		label: 'Booking',
		placeholder: 'e.g. 2WKwPkWtQciB3VpJtpRpNN',
		description: 'Only the response that led to this booking',
	}),
];

export const routingListSort = sort([
	order('sortCreatedAt', 'By Creation'),
	order('sortUpdatedAt', 'By Last Change'),
]);

/** What a guest answered, sent as the body itself. */
export const formResponses = json('formResponses', {
	label: 'Answers',
	spread: true,
	required: true,
	description:
		"The answers to the form: a JSON object with the identifiers of its questions as keys and, for selects, the option's label as value",
	wire: answered,
});

export const rescheduleWithSameHost = boolean('rescheduleWithSameHost', {
	place: 'query',
	notOn: CAL_COM_OF_2025,
	description: 'Whether to keep the same host (round-robin event types that offer the choice)',
});

// The booking questions of event types: all of them are answered after every change.
import type { Handlers } from '../handler.mts';
import type { Row } from '../state.mts';

const STANDARD: Row[] = [
	{ field: 'name', slug: 'name', variant: 'fullName', disableOnPrefill: false },
	{ field: 'email', slug: 'email', required: true, hidden: false, disableOnPrefill: false },
];

const PATH = '/v2/event-types/{eventTypeId}/booking-fields';

export const bookingQuestions: Handlers = {
	[`GET ${PATH}`]: ({ state, parameters }) => ({
		data: { bookingFields: state.bookingQuestions.get(parameters.eventTypeId ?? '') ?? STANDARD },
	}),
	[`PUT ${PATH}`]: ({ state, parameters, body }) => {
		const bookingFields = [...STANDARD, ...(body.bookingFields as Row[])];
		state.bookingQuestions.set(parameters.eventTypeId ?? '', bookingFields);
		return { data: { bookingFields } };
	},
};

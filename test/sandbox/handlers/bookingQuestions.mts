// The booking questions of event types: all of them are answered after every change.
import { keptField, todaysField } from '../bookingFieldShapes.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import { defaultBookingFields } from '../scheduling.mts';
import type { EventType } from '../scheduling.mts';
import type { Row } from '../state.mts';
import { ownEventType } from './eventTypes.mts';

const shown = ({ bookingFields }: EventType) => ({
	data: { bookingFields: bookingFields.map(todaysField) },
});

const given = ({ body }: Call) => body.bookingFields as Row[];

const indexOf = ({ bookingFields }: EventType, slug: unknown) =>
	bookingFields.findIndex((row) => row.slug === slug);

const PATH = '/v2/event-types/{eventTypeId}/booking-fields';

export const bookingQuestions: Handlers = {
	[`GET ${PATH}`]: (call) => shown(ownEventType(call)),
	[`PUT ${PATH}`]: (call) => {
		const eventType = ownEventType(call);
		const fields = given(call).map(keptField);
		const slugs = fields.map(({ slug }) => slug);
		const standard = defaultBookingFields().filter(({ slug }) => !slugs.includes(slug));
		eventType.bookingFields = [...standard, ...fields];
		return shown(eventType);
	},
	[`POST ${PATH}`]: (call) => {
		const eventType = ownEventType(call);
		for (const field of given(call).map(keptField)) {
			if (indexOf(eventType, field.slug) >= 0) {
				throw refuse(400, `Booking field with slug ${String(field.slug)} already exists`);
			}
			eventType.bookingFields.push(field);
		}
		return { ...shown(eventType), status: 201 };
	},
	[`PATCH ${PATH}`]: (call) => {
		const eventType = ownEventType(call);
		for (const { slug, ...changes } of given(call)) {
			const field = eventType.bookingFields[indexOf(eventType, slug)];
			if (!field) throw refuse(404, `Booking field with slug ${String(slug)} not found`);
			Object.assign(field, changes);
		}
		return shown(eventType);
	},
	[`DELETE ${PATH}/{slug}`]: (call) => {
		const eventType = ownEventType(call);
		const field = eventType.bookingFields[indexOf(eventType, call.parameters.slug)];
		if (!field) throw refuse(404, `Booking field with slug ${call.parameters.slug} not found`);
		if (field.isDefault) throw refuse(400, 'System booking fields cannot be deleted');
		eventType.bookingFields = eventType.bookingFields.filter((row) => row !== field);
		return shown(eventType);
	},
};

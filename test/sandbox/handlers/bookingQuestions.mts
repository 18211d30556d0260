// The booking questions of event types: all of them are answered after every change.
import { keptField, todaysField } from '../bookingFieldShapes.mts';
import { withStandardFields } from '../bookingFields.mts';
import { EVERYWHERE } from '../eventTypeAccess.mts';
import type { EventTypeOf } from '../eventTypeAccess.mts';
import { changeEventType } from '../eventTypeChanges.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import type { EventType } from '../scheduling.mts';
import type { Row } from '../state.mts';

const shown = ({ bookingFields }: EventType) => ({
	data: { bookingFields: bookingFields.map(todaysField) },
});

const given = ({ body }: Call) => body.bookingFields as Row[];

const missing = (slug: unknown) => refuse(404, `Booking field with slug ${String(slug)} not found`);

function added(call: Call, { bookingFields }: EventType): Row[] {
	const fresh = given(call).map(keptField);
	const known = fresh.find(({ slug }) => bookingFields.some((row) => row.slug === slug));
	if (known) throw refuse(400, `Booking field with slug ${String(known.slug)} already exists`);
	return withStandardFields([...bookingFields, ...fresh]);
}

/** Changes of a list that is kept in words of 2024-06-14; type and slug stay. */
function changed(call: Call, { bookingFields }: EventType): Row[] {
	const changes = given(call);
	const unknown = changes.find(({ slug }) => !bookingFields.some((row) => row.slug === slug));
	if (unknown) throw missing(unknown.slug);
	return withStandardFields(
		bookingFields.map((field) => {
			const patch = changes.find(({ slug }) => slug === field.slug) ?? {};
			return { ...field, ...patch, type: field.type };
		}),
	);
}

function without(call: Call, { bookingFields }: EventType): Row[] {
	const { slug } = call.parameters;
	const field = bookingFields.find((row) => row.slug === slug);
	if (!field) throw missing(slug);
	if (field.isDefault) throw refuse(400, 'System booking fields cannot be deleted');
	return bookingFields.filter((row) => row !== field);
}

function of(path: string, eventTypeOf: EventTypeOf): Handlers {
	const write = (next: (call: Call, eventType: EventType) => Row[]) => (call: Call) => {
		const eventType = eventTypeOf(call, 'ADMIN');
		return shown(changeEventType(call, eventType, { bookingFields: next(call, eventType) }));
	};
	return {
		[`GET ${path}`]: (call) => shown(eventTypeOf(call, 'MEMBER')),
		[`PUT ${path}`]: write((call) => withStandardFields(given(call).map(keptField))),
		[`POST ${path}`]: (call) => ({ ...write(added)(call), status: 201 }),
		[`PATCH ${path}`]: write(changed),
		[`DELETE ${path}/{slug}`]: write(without),
	};
}

export const bookingQuestions: Handlers = Object.assign(
	{},
	...EVERYWHERE.map(([root, eventTypeOf]) =>
		of(`${root}/{eventTypeId}/booking-fields`, eventTypeOf),
	),
);

/**
 * Which bookings a node may touch: anyone's key reads and cancels anyone's booking by its UID, so
 * what a guest or a model may reach has to be said in the workflow.
 */
import type { IDataObject } from 'n8n-workflow';

import { group, list, text } from '../../fields';
import type { Field } from '../../fields';
import { groupValues } from '../../fields/childFields';
import { eventTypes } from '../eventType/lookups';
import type { Around, Operation, Steps } from '../../operation/operation';
import { booking, EMAIL } from './fields';
import { attendeesOf } from './attendees';
import { attendeeEmails } from './lookups';

const LABEL = 'Restrictions';

const attendee = text('attendeeEmail', {
	...EMAIL,
	label: 'Only If Attendee Is',
	description: 'Refuses bookings that nobody with this address attends, before anything is done',
});

const allowedTypes: Field = {
	...list('eventTypeIds', {
		of: 'number',
		label: 'Only for Event Types',
		placeholder: 'e.g. 42, intro-call',
		description:
			'Refuses bookings of other event types than these: IDs, or the names of your own (separate several with commas)',
	}),
	lookup: eventTypes,
};

/** Checked as every field, and never sent. */
const kept = (field: Field): Field => ({
	...field,
	fills: [],
	parts(value, context) {
		field.parts(value, context);
		return [];
	},
});

export const restrictions = group('restrictions', [attendee, allowedTypes].map(kept), {
	label: LABEL,
	button: 'Add Restriction',
});

interface Restricted {
	email?: string;
	eventTypeIds?: number[];
}

/** What the form says; a restriction that is there and empty would let everything through. */
function restrictionsOf(steps: Steps): Restricted {
	const given = groupValues(steps.read('restrictions'), LABEL, steps);
	const read = ({ name, property, parts }: Field) => {
		if (!(name in given)) return undefined;
		const [part] = parts(given[name], steps);
		return part
			? part.value
			: steps.refuse(`'${property.displayName}' is empty`, 'Fill it: nothing was done');
	};
	const email = read(attendee) as string | undefined;
	return {
		email: email?.toLowerCase(),
		eventTypeIds: read(allowedTypes) as number[] | undefined,
	};
}

/** Refuses bookings that the restrictions leave out, without telling what they are. */
export function checkRestrictions(steps: Steps, rows: IDataObject[]): IDataObject[] {
	const { email, eventTypeIds } = restrictionsOf(steps);
	for (const row of rows) {
		const isTheirs =
			email === undefined ||
			attendeesOf(row).some((one) => String(one.email).toLowerCase() === email);
		if (!isTheirs)
			steps.refuse(
				`There is no such booking of ${email}`,
				"Check 'Booking' and 'Only If Attendee Is'",
			);
		if (eventTypeIds && !eventTypeIds.includes(Number(row.eventTypeId))) {
			steps.refuse(
				'Bookings of this event type are out of bounds here',
				"'Only for Event Types' names those that are not",
			);
		}
	}
	return rows;
}

const readBooking: Operation = {
	action: 'Get booking',
	description: 'Retrieve a booking',
	request: attendeeEmails.from.request,
	versions: attendeeEmails.from.versions,
	platformClient: true,
	fields: [booking],
};

/** The booking that is to be changed, read first where something has to be checked. */
export async function restricted(steps: Steps): Promise<void> {
	const { email, eventTypeIds } = restrictionsOf(steps);
	if (email === undefined && eventTypeIds === undefined) return;
	checkRestrictions(steps, await steps.run(readBooking, { bookingUid: steps.read('bookingUid') }));
}

/** What the restrictions let through, done as it is. */
export const afterCheck =
	(around: Around = async (_, send) => await send()): Around =>
	async (steps, send) => {
		await restricted(steps);
		return await around(steps, send);
	};

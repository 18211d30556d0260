// The steps that every story of bookings begins and ends with.
import type { Step } from '../story.mts';

/** A plain event type to book, with what the story needs of it. */
export function eventType(as: string, slug: string, more: Record<string, unknown> = {}): Step {
	return {
		run: 'eventType.create',
		as,
		case: `for ${as}`,
		extent: 'required',
		form: { title: `n8n ${as}`, slug, lengthInMinutes: 30, ...more },
	};
}

export const freeSlot = (as: string, eventTypeId: string, more: object = {}): Step => ({
	run: 'slot.findNextAvailable',
	case: `for ${as}`,
	as,
	extent: 'required',
	form: { searchBy: 'eventTypes', eventTypeId, slotCount: 1, ...more },
});

export const booking = (
	as: string,
	eventTypeId: string,
	start: string,
	more: object = {},
): Step => ({
	run: 'booking.create',
	case: as,
	as,
	extent: 'required',
	form: { eventTypeId, start, attendeeName: 'Gus Guest', attendeeEmail: '$guestEmail', ...more },
	shownAs: {
		attendee: 'attendees.0',
		emailVerificationCode: undefined,
		lengthInMinutes: 'duration',
		location: undefined,
	},
	readBack: { run: 'booking.get', form: { bookingUid: `$${as}.uid` } },
});

export const gone = (eventTypeId: string): Step => ({
	run: 'eventType.delete',
	form: { eventTypeId },
	case: 'clean up',
});

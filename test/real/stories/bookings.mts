// What guests book: event types, slots, bookings of every kind, and what happens to them.
import type { Step, Story } from '../story.mts';

const rows = (...list: object[]) => ({ rows: list });
const one = (row: object) => ({ rows: row });

/** A plain event type to book, with what the story needs of it. */
function eventType(as: string, slug: string, more: Record<string, unknown> = {}): Step {
	return {
		run: 'eventType.create',
		as,
		case: `for ${as}`,
		extent: 'required',
		form: { title: `n8n ${as}`, slug, lengthInMinutes: 30, ...more },
	};
}

const freeSlot = (as: string, eventTypeId: string, slotCount = 1): Step => ({
	run: 'slot.findNextAvailable',
	case: `for ${as}`,
	as,
	extent: 'required',
	form: { searchBy: 'eventTypes', eventTypeId, slotCount },
});

const booking = (as: string, eventTypeId: string, start: string, more: object = {}): Step => ({
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

const gone = (eventTypeId: string): Step => ({
	run: 'eventType.delete',
	form: { eventTypeId },
	case: 'clean up',
});

export const plainBooking: Story = {
	creates: 'an event type and four bookings of it, which it cancels',
	node: 'calCom',
	form: { bookingUid: '$booking.uid' },
	steps: [
		eventType('call', '$slugs.call', {
			locations: rows({ type: 'integration', integration: 'cal-video' }),
		}),
		freeSlot('later', '$call.id', 5),
		freeSlot('slot', '$call.id'),
		{
			run: 'slot.getAll',
			form: {
				eventTypeBy: 'id',
				eventTypeId: '$call.id',
				start: '$days.first',
				end: '$days.last',
				'additionalFields.duration': undefined,
				'additionalFields.bookingUidToReschedule': undefined,
			},
		},
		{
			run: 'slot.reserve',
			as: 'reservation',
			form: {
				eventTypeId: '$call.id',
				slotStart: '$slot.start',
				'additionalFields.slotDuration': undefined,
			},
			readBack: {
				run: 'slot.getReservation',
				form: { reservationUid: '$reservation.reservationUid' },
			},
		},
		{ run: 'slot.getReservation', form: { reservationUid: '$reservation.reservationUid' } },
		{
			run: 'slot.updateReservation',
			form: {
				reservationUid: '$reservation.reservationUid',
				eventTypeId: '$call.id',
				slotStart: '$later.start',
				'additionalFields.slotDuration': undefined,
			},
		},
		{ run: 'slot.releaseReservation', form: { reservationUid: '$reservation.reservationUid' } },
		{
			...booking('booking', '$call.id', '$slot.start'),
			case: 'everything',
			extent: 'everything',
			form: {
				eventTypeBy: 'id',
				eventTypeId: '$call.id',
				start: '$slot.start',
				attendeeName: 'Gus Guest',
				attendeeEmail: '$guestEmail',
				bookingQuestions: undefined,
				'additionalFields.metadata': '{"order":"A-17"}',
				'additionalFields.instant': undefined,
				'additionalFields.recurrenceCount': undefined,
				'additionalFields.lengthInMinutes': undefined,
				'additionalFields.routing': undefined,
				'additionalFields.emailVerificationCode': undefined,
				'additionalFields.meetingUrl': undefined,
				'additionalFields.allowConflicts': undefined,
				'additionalFields.allowBookingOutOfBounds': undefined,
				'additionalFields.skipBookingLimits': undefined,
				'additionalFields.bookingFieldsResponses': '{"notes":"Please bring the plans"}',
				'additionalFields.location': one({ type: 'integration', integration: 'cal-video' }),
			},
		},
		{
			...booking('numbers', '$call.id', '$slot.start'),
			case: 'metadata of every type',
			run: 'booking.bookNextAvailable',
			form: {
				searchBy: 'eventTypes',
				eventTypeId: '$call.id',
				attendeeName: 'Gus Guest',
				attendeeEmail: '$guestEmail',
				'additionalFields.metadata': '{"n":1,"yes":true,"text":"a"}',
			},
		},
		...['allowConflicts', 'allowBookingOutOfBounds', 'skipBookingLimits', 'instant'].map(
			(name): Step => ({
				...booking(name, '$call.id', '$slot.start'),
				run: 'booking.bookNextAvailable',
				form: {
					searchBy: 'eventTypes',
					eventTypeId: '$call.id',
					attendeeName: 'Gus Guest',
					attendeeEmail: '$guestEmail',
					[`additionalFields.${name}`]: true,
				},
			}),
		),
		{ run: 'booking.get', gives: { uid: '$booking.uid', status: 'accepted' } },
		{
			run: 'booking.getAll',
			extent: 'required',
			form: { 'filters.eventTypeId': '$call.id', returnAll: true },
			finds: ['uid', '$booking.uid'],
		},
		{ run: 'booking.getCalendarLinks' },
		{ run: 'booking.getReferences', extent: 'required', mayBeEmpty: true },
		{ run: 'booking.getRecordings', refusal: /not found|no recordings|daily/i },
		{ run: 'booking.getTranscripts', refusal: /not found|no recordings|daily|transcript/i },
		{ run: 'booking.getConferencingSessions', refusal: /not found|daily|sessions?/i },
		{ run: 'booking.getRoutingTrace', mayBeEmpty: true },
		{
			run: 'booking.addGuests',
			form: {
				guests: rows({
					email: '$secondEmail',
					name: 'Gil Guest',
					timeZone: 'Europe/Berlin',
					language: 'en',
				}),
			},
			shownAs: { guests: undefined },
			readBack: { run: 'booking.get' },
		},
		{
			run: 'bookingAttendee.add',
			as: 'added',
			form: { attendeeEmail: '$thirdEmail', attendeeName: 'Gwen Guest' },
		},
		{ run: 'bookingAttendee.getAll', finds: ['email', '$thirdEmail'] },
		{
			run: 'bookingAttendee.get',
			form: { attendeeId: '$added.id' },
			gives: { email: '$thirdEmail' },
		},
		{
			run: 'booking.updateLocation',
			form: { location: one({ type: 'link', link: 'https://meet.example.com/n8n' }) },
			gives: { location: 'https://meet.example.com/n8n' },
			shownAs: { location: undefined },
		},
		freeSlot('other', '$call.id', 3),
		{
			run: 'booking.reschedule',
			as: 'moved',
			form: {
				start: '$other.start',
				'additionalFields.seatUid': undefined,
				'additionalFields.emailVerificationCode': undefined,
				'additionalFields.rescheduledBy': '$guestEmail',
				'additionalFields.allowConflicts': undefined,
				'additionalFields.allowBookingOutOfBounds': undefined,
				'additionalFields.skipBookingLimits': undefined,
				'additionalFields.rescheduleWithSameHost': undefined,
			},
			gives: { rescheduledFromUid: '$booking.uid' },
			shownAs: { rescheduledBy: 'rescheduledByEmail' },
		},
		{
			run: 'booking.markAbsent',
			case: 'before the start',
			form: {
				bookingUid: '$moved.uid',
				attendees: rows({ email: '$guestEmail', absent: true }),
				additionalFields: undefined,
			},
			refusal: /after .*start/i,
		},
		{
			run: 'booking.markAbsent',
			case: 'of a stranger',
			form: {
				bookingUid: '$moved.uid',
				attendees: rows({ email: 'stranger@example.com', absent: true }),
				additionalFields: undefined,
			},
			refusal: /after .*start|not .* attendee|no attendee/i,
		},
		{
			run: 'booking.cancel',
			form: { bookingUid: '$moved.uid', cancellationReason: 'I am ill', additionalFields: {} },
			gives: { status: 'cancelled', cancellationReason: 'I am ill' },
		},
		{ ...booking('asked', '$call.id', '$slot.start') },
		{
			run: 'booking.requestReschedule',
			form: { bookingUid: '$asked.uid', rescheduleReason: 'I am ill' },
		},
		{
			run: 'booking.get',
			case: 'after a request to reschedule',
			form: { bookingUid: '$asked.uid' },
			gives: { status: 'cancelled' },
		},
		{
			run: 'booking.getAll',
			case: 'created after 2027',
			extent: 'required',
			form: { 'filters.afterCreatedAt': '2037-01-01T00:00:00' },
			mayBeEmpty: true,
		},
	],
	cleanUp: [gone('$call.id')],
};

export const confirmed: Story = {
	creates: 'an event type that needs confirmation, with two bookings',
	node: 'calCom',
	steps: [
		eventType('confirmable', '$slugs.confirmable', {
			'advancedSettings.confirmationPolicy': one({
				kind: 'always',
				blockUnconfirmedBookingsInBooker: true,
			}),
		}),
		freeSlot('first', '$confirmable.id'),
		booking('pending', '$confirmable.id', '$first.start'),
		{ run: 'booking.confirm', form: { bookingUid: '$pending.uid' }, gives: { status: 'accepted' } },
		freeSlot('second', '$confirmable.id'),
		booking('turnedDown', '$confirmable.id', '$second.start'),
		{
			run: 'booking.decline',
			form: { bookingUid: '$turnedDown.uid', reason: 'No time' },
			gives: { status: 'rejected' },
			shownAs: { reason: undefined },
		},
		{
			run: 'booking.cancel',
			case: 'without a reason',
			form: { bookingUid: '$pending.uid', cancellationReason: '', additionalFields: {} },
			gives: { status: 'cancelled' },
		},
	],
	cleanUp: [gone('$confirmable.id')],
};

export const series: Story = {
	creates: 'a recurring event type with a series of three bookings',
	node: 'calCom',
	steps: [
		eventType('weekly', '$slugs.weekly', {
			recurrence: one({ kind: 'recurring', frequency: 'weekly', interval: 1, occurrences: 3 }),
		}),
		freeSlot('weeklySlot', '$weekly.id'),
		{
			...booking('series', '$weekly.id', '$weeklySlot.start', {
				'additionalFields.recurrenceCount': 3,
			}),
			shownAs: { attendee: 'attendees.0', recurrenceCount: undefined },
		},
		{ run: 'booking.get', case: 'a series', form: { bookingUid: '$series.recurringBookingUid' } },
		{
			run: 'booking.cancel',
			case: 'a series',
			form: {
				bookingUid: '$series.uid',
				cancellationReason: 'I am ill',
				'additionalFields.seatUid': undefined,
			},
			gives: { status: 'cancelled' },
			shownAs: { cancelSubsequentBookings: undefined },
		},
	],
	cleanUp: [gone('$weekly.id')],
};

export const seats: Story = {
	creates: 'an event type with seats, with a booking that two guests share',
	node: 'calCom',
	steps: [
		eventType('class', '$slugs.class', {
			seats: one({
				kind: 'offered',
				seatsPerTimeSlot: 5,
				showAttendeeInfo: true,
				showAvailabilityCount: true,
			}),
		}),
		freeSlot('classSlot', '$class.id'),
		booking('seat', '$class.id', '$classSlot.start'),
		{
			...booking('secondSeat', '$class.id', '$classSlot.start', {
				attendeeName: 'Gil Guest',
				attendeeEmail: '$secondEmail',
				simplify: true,
			}),
			case: 'the second seat, simplified',
			gives: { attendeeName: 'Gil Guest', attendeeEmail: '$secondEmail' },
			shownAs: { attendee: undefined },
			readBack: undefined,
		},
		{ run: 'booking.getBySeat', form: { seatUid: '$seat.seatUid' } },
		freeSlot('classOther', '$class.id', 3),
		{
			run: 'booking.reschedule',
			case: 'a seat',
			as: 'movedSeat',
			extent: 'required',
			form: {
				bookingUid: '$seat.uid',
				start: '$classOther.start',
				'additionalFields.seatUid': '$seat.seatUid',
			},
			shownAs: { seatUid: undefined },
		},
		{
			run: 'booking.cancel',
			case: 'a seat',
			form: {
				bookingUid: '$movedSeat.uid',
				cancellationReason: 'I am ill',
				'additionalFields.cancelSubsequentBookings': undefined,
				'additionalFields.seatUid': '$movedSeat.seatUid',
			},
			shownAs: { seatUid: undefined, cancellationReason: undefined },
		},
	],
	cleanUp: [gone('$class.id')],
};

export const bookingStories = [plainBooking, confirmed, series, seats];

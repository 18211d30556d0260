// Bookings that are confirmed first, come in a series, or have seats.
import { one } from '../story.mts';
import type { Story } from '../story.mts';
import { booking, eventType, freeSlot, gone } from './bookingSteps.mts';

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
			refusal: /reason is required/i,
			gives: { status: 'cancelled' },
		},
		freeSlot('third', '$confirmable.id'),
		booking('waiting', '$confirmable.id', '$third.start'),
		freeSlot('fourth', '$confirmable.id', { earliestStart: '$days.last' }),
		{
			run: 'booking.reschedule',
			case: 'what waits for its confirmation',
			as: 'waitingStill',
			extent: 'required',
			form: { bookingUid: '$waiting.uid', start: '$fourth.start' },
			// Moved by its host, it is confirmed.
			gives: { rescheduledFromUid: '$waiting.uid', status: 'accepted' },
		},
		{
			run: 'booking.decline',
			case: 'what is confirmed',
			form: { bookingUid: '$waitingStill.uid', reason: 'No time' },
			refusal: /is confirmed already|already confirmed/i,
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
		freeSlot('weeklyOther', '$weekly.id', { earliestStart: '$days.absence' }),
		{
			run: 'booking.reschedule',
			case: 'one of a series',
			as: 'movedOne',
			extent: 'required',
			form: { bookingUid: '$series.uid', start: '$weeklyOther.start' },
			gives: { rescheduledFromUid: '$series.uid' },
		},
		{
			run: 'booking.cancel',
			case: 'one of a series',
			form: { bookingUid: '$movedOne.uid', cancellationReason: 'I am ill', additionalFields: {} },
			gives: { status: 'cancelled' },
		},
		freeSlot('weeklyThird', '$weekly.id', { earliestStart: '$days.absenceEnd' }),
		booking('otherSeries', '$weekly.id', '$weeklyThird.start', {
			'additionalFields.recurrenceCount': 2,
		}),
		{
			run: 'booking.cancel',
			case: 'a series',
			form: {
				bookingUid: '$otherSeries.uid',
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
		freeSlot('classOther', '$class.id', { earliestStart: '$days.last' }),
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
			...booking('thirdSeat', '$class.id', '$classOther.start', {
				attendeeName: 'Gwen Guest',
				attendeeEmail: '$thirdEmail',
			}),
			shownAs: { attendee: undefined },
		},
		{
			run: 'booking.reschedule',
			case: 'a seat into a booking that is there',
			as: 'joined',
			extent: 'required',
			form: {
				bookingUid: '$secondSeat.uid',
				start: '$classOther.start',
				'additionalFields.seatUid': '$secondSeat.seatUid',
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
		{
			run: 'booking.cancel',
			case: 'all seats',
			extent: 'required',
			form: { bookingUid: '$movedSeat.uid', cancellationReason: 'I am ill' },
			gives: { status: 'cancelled' },
		},
	],
	cleanUp: [gone('$class.id')],
};

/** Who administers the organization of a host moves all guests at once. */
export const wholeClass: Story = {
	creates: 'an event type with seats of an administrator, with a booking of two guests',
	node: 'calCom',
	who: 'owner',
	steps: [
		eventType('course', '$slugs.course', {
			seats: one({
				kind: 'offered',
				seatsPerTimeSlot: 5,
				showAttendeeInfo: true,
				showAvailabilityCount: true,
			}),
		}),
		freeSlot('courseSlot', '$course.id', { earliestStart: '$days.last' }),
		booking('courseSeat', '$course.id', '$courseSlot.start'),
		{
			...booking('courseSecond', '$course.id', '$courseSlot.start', {
				attendeeName: 'Gil Guest',
				attendeeEmail: '$secondEmail',
			}),
			shownAs: { attendee: undefined },
		},
		freeSlot('courseOther', '$course.id', { earliestStart: '$days.absence' }),
		{
			run: 'booking.reschedule',
			case: 'all seats, by the host',
			as: 'movedAll',
			extent: 'required',
			form: { bookingUid: '$courseSeat.uid', start: '$courseOther.start' },
			gives: { uid: '$courseSeat.uid' },
			refusal: /seated booking/,
		},
		{
			run: 'booking.cancel',
			case: 'all seats, by the host',
			extent: 'required',
			form: { bookingUid: '$courseSeat.uid', cancellationReason: 'I am ill' },
			gives: { status: 'cancelled' },
		},
	],
	cleanUp: [gone('$course.id')],
};

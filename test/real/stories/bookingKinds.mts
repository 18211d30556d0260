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

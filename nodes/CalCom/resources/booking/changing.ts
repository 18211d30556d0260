/** The operations that make, move, end or change bookings. */
import { SELF_HOSTED } from '../../../shared/api/edition';
import {
	additionalFields,
	dateTime,
	boolean,
	list,
	locator,
	rows,
	text,
} from '../../../shared/fields';
import { booking, EMAIL, language, PHONE } from '../../../shared/catalogue/booking/fields';
import { timeZones } from '../../../shared/catalogue/timeZone';
import { attendeeEmails, seats } from '../../../shared/catalogue/booking/lookups';
import type { Operation } from '../../../shared/operation/operation';
import {
	aroundCancellation,
	aroundChange,
	aroundCreation,
	aroundDecision,
	aroundReschedule,
} from './around';
import { aroundAbsence } from './absence';
import { checkCreation, guestsAsObjects, needsGuests, needsSomebody, seatExcludes } from './checks';
import { createFields, emailVerificationCode, overrides } from './createFields';
import { guides } from './guides';
import { newLocation } from './locations';
import { asRescheduled } from './rescheduled';
import { afterCheck, restrictions } from '../../../shared/catalogue/booking/restrictions';
import { inState, withGuests, withLocation } from './unclear';
import {
	bookingOfGuestForModel,
	bookingsForModel,
} from '../../../shared/catalogue/booking/toolAnswer';
import {
	bookingSummary,
	rescheduledSummary,
	summaryWithPeople,
} from '../../../shared/catalogue/booking/summary';
import { BOOKING, BOOKING_ADDITION, BOOKING_SINCE_2026, GUESTS, HOST_ONLY } from './versions';

const seatUid = locator('seatUid', seats, {
	label: 'Seat',
	placeholder: 'e.g. 3faff102-e7a0-4ba4-a77b-d4bd7094eff2',
	description: 'Only this seat of a seated booking: the other attendees keep theirs',
});

export const reason = (name: string, label: string, description: string) =>
	text(name, { label, rows: 2, placeholder: 'e.g. I am ill', description });

const newGuest = [
	text('email', { ...EMAIL, required: true, description: 'Where the guest gets the invitation' }),
	text('name', { placeholder: 'e.g. Ada Example', description: "The guest's full name" }),
	text('phoneNumber', PHONE),
	locator('timeZone', timeZones, {
		placeholder: 'e.g. Europe/Berlin',
		description: "The guest's time zone, for emails",
	}),
	language('language'),
];

export const changing = {
	addGuests: {
		action: 'Add guests to booking',
		description:
			'Invite more people to a booking (at most 10 at once and 30 in all, not for seats)',
		guide: guides.addGuests,
		request: 'POST /v2/bookings/{bookingUid}/guests',
		versions: GUESTS,
		needs: HOST_ONLY,
		check: needsGuests,
		settle: guestsAsObjects,
		simplify: summaryWithPeople,
		toolAnswer: bookingsForModel,
		around: aroundChange(withGuests),
		fields: [
			booking,
			list('guestEmails', {
				key: 'guests',
				element: 'each',
				as: 'email',
				nameKey: 'name',
				placeholder: 'e.g. name@example.com, nathan@example.com',
				description: 'The email addresses of those to invite (separate them with commas)',
			}),
			rows('guests', newGuest, {
				row: 'Guest',
				element: 'each',
				description: 'Those to invite of whom more is known than the address',
			}),
			restrictions,
		],
	},
	cancel: {
		action: 'Cancel booking',
		description: 'Cancel a booking, a whole series, or one seat; everyone is notified by email',
		guide: guides.cancel,
		request: 'POST /v2/bookings/{bookingUid}/cancel',
		versions: BOOKING,
		platformClient: true,
		check: seatExcludes({ cancelSubsequentBookings: 'Cancel Subsequent Bookings' }),
		// The booking goes on without the guest of one seat, and keeps no reason.
		echoes: { cancellationReason: ({ seatUid }) => !seatUid && 'cancellationReason' },
		simplify: bookingSummary,
		toolAnswer: bookingsForModel,
		around: aroundCancellation,
		fields: [
			booking,
			reason(
				'cancellationReason',
				'Cancellation Reason',
				'The reason that the other people are given',
			),
			additionalFields([
				boolean('cancelSubsequentBookings', {
					onlyTrue: true,
					description: 'Whether to cancel all later bookings of the series too',
				}),
				seatUid,
			]),
			restrictions,
		],
	},
	confirm: {
		action: 'Confirm booking',
		description: 'Accept a booking that waits for confirmation, as its host',
		guide: guides.confirm,
		request: 'POST /v2/bookings/{bookingUid}/confirm',
		versions: BOOKING,
		needs: HOST_ONLY,
		simplify: bookingSummary,
		toolAnswer: bookingsForModel,
		around: aroundDecision(inState('accepted')),
		fields: [booking, restrictions],
	},
	create: {
		action: 'Create booking',
		description: 'Book a free slot of an event type for a guest; check with Slot: Get Many first',
		guide: guides.create,
		request: 'POST /v2/bookings',
		versions: BOOKING,
		platformClient: true,
		check: checkCreation,
		simplify: bookingSummary,
		toolAnswer: bookingOfGuestForModel,
		around: aroundCreation,
		fields: createFields,
	},
	decline: {
		action: 'Decline booking',
		description: 'Turn down a booking that waits for confirmation, as its host',
		guide: guides.decline,
		request: 'POST /v2/bookings/{bookingUid}/decline',
		versions: BOOKING,
		needs: HOST_ONLY,
		simplify: bookingSummary,
		toolAnswer: bookingsForModel,
		around: aroundDecision(inState('rejected')),
		fields: [
			booking,
			reason('reason', 'Reason', 'The reason that the guest is given'),
			restrictions,
		],
	},
	markAbsent: {
		action: 'Mark people absent from booking',
		description: 'Record after its start that the host or attendees of a booking did not come',
		guide: guides.markAbsent,
		request: 'POST /v2/bookings/{bookingUid}/mark-absent',
		versions: BOOKING,
		needs: HOST_ONLY,
		check: needsSomebody,
		simplify: summaryWithPeople,
		toolAnswer: bookingsForModel,
		around: aroundAbsence,
		fields: [
			booking,
			rows(
				'attendees',
				[
					locator('email', attendeeEmails, {
						label: 'Attendee',
						...EMAIL,
						required: true,
						description: 'The attendee of the chosen booking',
					}),
					boolean('absent', {
						default: true,
						required: true,
						description: 'Whether this attendee was absent (turn off to remove the mark)',
					}),
				],
				{ row: 'Attendee', description: 'Which attendees did not come' },
			),
			additionalFields([
				boolean('hostAbsent', {
					key: 'host',
					default: true,
					description: 'Whether the host was absent (turn off to remove the mark)',
				}),
			]),
			restrictions,
		],
	},
	requestReschedule: {
		action: 'Request reschedule of booking',
		description: 'Cancel a booking and ask the guest by email to choose another time',
		guide: guides.requestReschedule,
		request: 'POST /v2/bookings/{bookingUid}/request-reschedule',
		versions: BOOKING_SINCE_2026,
		needs: HOST_ONLY,
		around: afterCheck(),
		fields: [
			booking,
			reason('rescheduleReason', 'Reason', 'The reason that the guest is given'),
			restrictions,
		],
	},
	reschedule: {
		action: 'Reschedule booking',
		description: 'Move a booking or one seat to another time; returns the new UID, and the old one',
		guide: guides.reschedule,
		request: 'POST /v2/bookings/{bookingUid}/reschedule',
		echoes: { seatUid: false }, // a seat that moves gets another
		versions: BOOKING,
		platformClient: true,
		check: seatExcludes({
			reschedulingReason: 'Rescheduling Reason',
			rescheduleWithSameHost: 'Reschedule With Same Host',
		}),
		mapResponse: asRescheduled,
		simplify: rescheduledSummary,
		toolAnswer: bookingOfGuestForModel,
		around: aroundReschedule,
		fields: [
			booking,
			dateTime('start', {
				label: 'New Start',
				required: true,
				description: 'When to meet instead: take a free time from Slot: Get Many',
			}),
			additionalFields([
				...overrides,
				emailVerificationCode,
				text('rescheduledBy', {
					...EMAIL,
					description:
						"The email address of the person who reschedules: the host's own address confirms the new time at once",
				}),
				boolean('rescheduleWithSameHost', {
					notOn: SELF_HOSTED,
					description:
						'Whether to keep the same host (round-robin event types that offer the choice)',
				}),
				reason(
					'reschedulingReason',
					'Rescheduling Reason',
					'The reason that the other people are given',
				),
				seatUid,
			]),
			restrictions,
		],
	},
	updateLocation: {
		action: 'Update location of booking',
		description: 'Change where a booking takes place; calendars and emails follow',
		guide: guides.updateLocation,
		request: 'PATCH /v2/bookings/{bookingUid}/location',
		versions: BOOKING_ADDITION,
		needs: HOST_ONLY,
		simplify: bookingSummary,
		toolAnswer: bookingsForModel,
		around: aroundChange(withLocation),
		fields: [booking, newLocation, restrictions],
	},
} satisfies Record<string, Operation>;

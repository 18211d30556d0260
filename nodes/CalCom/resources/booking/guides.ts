/** What models have to know about the operations on bookings: the order, what to ask, what comes back. */
import { bookingListGuide } from '../../../shared/catalogue/booking/toolAnswer';
import type { ToolGuide } from '../../../shared/operation/tool';

const OF_BOOKING =
	'Take bookingUid from Booking: Get Many or from the answer that made the booking';

const BOOKING = 'Returns the booking with uid, local start and end, status and attendees';

const ASK_GUEST =
	"Ask the guest for full name, email address (or phone number as +4917612345678) and time zone; the guest is who comes, never the host. Don't make anything up";

export const guides = {
	addGuests: {
		order: OF_BOOKING,
		ask: 'Ask for the email address of everyone to invite; give several separated by commas',
		returns: `${BOOKING} and guests`,
		caution: 'They get an invitation at once',
	},
	bookNextAvailable: {
		order:
			'It finds the time itself: no need to look for slots first. For a time that the guest chose use Booking: Create',
		ask: ASK_GUEST,
		returns: `${BOOKING}; alreadyBooked means it was booked by an earlier call: don't call again`,
		caution: 'The guest gets an invitation at once',
	},
	cancel: {
		order: OF_BOOKING,
		ask: 'Make sure that the person means this booking, and ask for a reason',
		returns: BOOKING,
		caution: "Everybody is notified, and it can't be undone",
	},
	confirm: { order: OF_BOOKING, returns: BOOKING, caution: 'The guest is told at once' },
	create: {
		order:
			'First get free times (Slot: Get Many or Find Next Available) and take start from there; eventTypeId comes from Event Type: Get Many',
		ask: ASK_GUEST,
		returns: `${BOOKING}; alreadyBooked means it was booked by an earlier call: don't call again. When the time is not free, freeTimes has the nearest`,
		caution: 'The guest gets an invitation at once: call it once the guest agreed to the time',
	},
	decline: { order: OF_BOOKING, ask: 'Ask for a reason', caution: "It can't be undone" },
	get: { order: OF_BOOKING, returns: BOOKING },
	getAll: bookingListGuide,
	markAbsent: {
		order: `${OF_BOOKING}; only after the start`,
		ask: 'Ask who did not come, and give the address with which they are in the booking',
		returns: `${BOOKING}, each with absent`,
	},
	reassign: {
		order: OF_BOOKING,
		caution: 'The hosts and the guest are notified at once',
	},
	requestReschedule: {
		order: OF_BOOKING,
		ask: 'Ask for a reason',
		caution:
			"The booking is cancelled at once and the guest asked to choose another time: it can't be undone",
	},
	reschedule: {
		order: `${OF_BOOKING}; first get free times and take the new start from there`,
		ask: 'Make sure that the person agrees to the new time',
		returns: `${BOOKING}; the uid is new, the old one is rescheduledFromUid. When the time is not free, freeTimes has the nearest`,
		caution: 'Everybody is notified at once',
	},
	rescheduleToNextAvailable: {
		order: `${OF_BOOKING}. It finds the time itself: for a time that the person chose use Booking: Reschedule`,
		ask: 'Ask for the days and hours that suit, and make sure that the person agrees to any of them',
		returns: `${BOOKING}; the uid is new, the old one is rescheduledFromUid. alreadyBooked means that it was moved by an earlier call: don't call again`,
		caution: 'Everybody is notified at once',
	},
	updateLocation: { order: OF_BOOKING, returns: BOOKING },
} satisfies Record<string, ToolGuide>;

export const slotGuides = {
	checkTime: {
		order:
			"Then book slot.start, or an alternative's start that the person agrees to, with Booking: Create",
		ask: 'Ask for the time zone of the person',
		returns:
			'Returns available, and when it is: slot; the nearest other free times are alternatives, each with a text to say to the person',
	},
	findNextAvailable: {
		order: 'Then book one of them with Booking: Create',
		ask: 'Ask for the days and hours that suit, and for the time zone',
		returns:
			'Returns the free times by day in the local time of timeZone; first is the first of them in full, the form of every start',
	},
	getAll: {
		order: 'Call it before Booking: Create or Reschedule, and take start from its answer',
		ask: 'Ask for the time zone of the person, and for the days that suit; a week at a time is enough',
		returns:
			'Returns the free times by day in the local time of timeZone; first is the first of them in full, the form of every start; found: 0 means that there are none',
	},
} satisfies Record<string, ToolGuide>;

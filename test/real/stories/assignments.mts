// Bookings of a team that go from one host to another, at a time when both are free.
import { rows } from '../story.mts';
import type { Step } from '../story.mts';
import { freeSlot, gone } from './bookingSteps.mts';

const calCom = (step: Step): Step => ({ ...step, node: 'calCom' });

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Hours of the other member in which the owner is free as well. */
const hours: Step[] = [
	{
		node: 'calComOrganization',
		run: 'userSchedule.getAll',
		case: 'as it was',
		as: 'usual',
		pick: ['isDefault', true],
	},
	{
		node: 'calComOrganization',
		run: 'userSchedule.create',
		case: 'of all hours',
		as: 'always',
		extent: 'required',
		form: {
			isDefault: true,
			timeZone: 'UTC',
			availability: rows({ days: WEEK, startTime: '00:00', endTime: '23:59' }),
		},
	},
];

const booked = (as: string, name: string, start: string, more: Record<string, unknown> = {}) =>
	calCom({
		run: 'booking.create',
		case: name,
		as,
		extent: 'required',
		form: {
			eventTypeBy: 'id',
			eventTypeId: '$round.id',
			start,
			attendeeName: 'Gus Guest',
			attendeeEmail: '$guestEmail',
			...more,
		},
		shownAs: { attendee: undefined, emailVerificationCode: undefined },
	});

export const assignments: Step[] = [
	...hours,
	{
		run: 'eventType.create',
		case: 'of both hosts together',
		as: 'together',
		extent: 'required',
		form: {
			title: 'n8n together',
			slug: '$slugs.option',
			lengthInMinutes: 30,
			schedulingType: 'collective',
			locations: rows({ type: 'link', link: 'https://meet.example.com/n8n', public: true }),
			hosts: rows({ userId: '$member.userId' }, { userId: '$me.id' }),
		},
	},
	calCom(freeSlot('bothFree', '$together.id')),
	booked('bothBooked', 'of both hosts together', '$bothFree.start', {
		eventTypeId: '$together.id',
	}),
	calCom(freeSlot('bothFreeLater', '$together.id')),
	booked('teamBooking', 'with the team', '$bothFreeLater.start'),
	calCom({
		run: 'booking.reassign',
		form: { bookingUid: '$teamBooking.uid' },
		as: 'reassigned',
		shownAs: {},
	}),
	calCom({
		run: 'booking.reassignToUser',
		form: { bookingUid: '$teamBooking.uid', userId: '$teamBooking.hosts.0.id' },
		shownAs: { reason: undefined },
	}),
	calCom(freeSlot('bothFreeLast', '$together.id', { earliestStart: '$days.last' })),
	calCom({
		run: 'booking.reschedule',
		case: 'of a team',
		as: 'teamMoved',
		extent: 'required',
		form: { bookingUid: '$teamBooking.uid', start: '$bothFreeLast.start' },
	}),
	calCom({
		run: 'booking.cancel',
		case: 'of a team',
		form: { bookingUid: '$teamMoved.uid', cancellationReason: 'I am ill', additionalFields: {} },
	}),
	{
		...booked('instant', 'an instant meeting', '$bothFree.start', {
			'additionalFields.instant': true,
		}),
		// It takes place in Cal Video, which has an account of its own.
		refusal: /\(500\)/,
	},
	calCom({
		run: 'booking.bookNextAvailable',
		case: 'with the team',
		as: 'teamBooking',
		extent: 'required',
		form: {
			searchBy: 'eventTypes',
			eventTypeId: '$round.id',
			attendeeName: 'Gus Guest',
			attendeeEmail: '$guestEmail',
		},
		shownAs: { attendee: undefined },
	}),
	{ ...gone('$together.id'), case: 'of both hosts together' },
];

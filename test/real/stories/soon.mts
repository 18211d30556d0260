// Bookings that begin within two minutes: only then somebody can be absent.
import { rows } from '../story.mts';
import type { Step, Story } from '../story.mts';
import { booking, eventType, gone } from './bookingSteps.mts';

const marked = (name: string, form: object, more: object = {}): Step => ({
	run: 'booking.markAbsent',
	case: name,
	form: { bookingUid: '$begun.uid', attendees: rows(), additionalFields: undefined, ...form },
	...more,
});

const guest = (absent: boolean) => ({ attendees: rows({ email: '$guestEmail', absent }) });

export const absentees: Story = {
	creates:
		'a schedule of all hours and an event type with a booking that begins within two minutes',
	node: 'calCom',
	steps: [
		{
			run: 'schedule.create',
			case: 'of all hours',
			as: 'allHours',
			extent: 'required',
			form: {
				name: 'n8n all hours',
				timeZone: 'UTC',
				isDefault: false,
				availability: rows({
					days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
					startTime: '00:00',
					endTime: '23:59',
				}),
			},
		},
		eventType('soonType', '$slugs.soon', {
			// Nobody is kept from the next run by what was booked in this one.
			lengthInMinutes: 1,
			'availabilitySettings.scheduleId': '$allHours.id',
			'limitSettings.minimumBookingNotice': 0,
			'limitSettings.slotInterval': 5,
		}),
		booking('begun', '$soonType.id', '$soon'),
		marked('of a guest', guest(true), { after: '$soon', gives: { uid: '$begun.uid' } }),
		marked('no longer', guest(false)),
		marked('of the host', {
			attendees: undefined,
			additionalFields: { hostAbsent: true },
		}),
		marked(
			'of a stranger',
			{ attendees: rows({ email: 'stranger@example.com', absent: true }) },
			{ refusal: /does not attend/i },
		),
	],
	cleanUp: [
		{ run: 'schedule.delete', case: 'clean up', form: { scheduleId: '$allHours.id' } },
		gone('$soonType.id'),
	],
};

/** Filters judge what an event names; what it does not name can't be wrong. */
import { passes, readFilter } from '../../../../../nodes/shared/catalogue/event/filter';
import { normalize } from '../../../../../nodes/shared/catalogue/event/normalize';
import { booking, event, withBooking, withoutBooking } from './events.mts';

const created = normalize(event('BOOKING_CREATED', booking) as never);
const check = (values: object, subject = created) => passes(subject, readFilter(values as never));

describe('a booking', () => {
	it.each([
		[{}, true],
		[{ eventTypeIds: [] }, true],
		[{ eventTypeIds: [8] }, true],
		[{ eventTypeIds: ['8', 9] }, true],
		[{ eventTypeIds: [9] }, false],
		[{ eventTypeIds: '7, 8' }, true],
		[{ attendeeDomains: 'guest.test' }, true],
		[{ attendeeDomains: '@GUEST.test' }, true],
		[{ attendeeDomains: 'example.com, guest.test' }, true],
		[{ attendeeDomains: 'example.com' }, false],
		[{ attendeeDomains: 'test' }, false],
		[{ attendeeDomains: 'st.test' }, false],
		[{ hosts: 'carol@solo.test' }, true],
		[{ hosts: 'CAROL' }, true],
		[{ hosts: ['dan', 'carol'] }, true],
		[{ hosts: 'ann@guest.test' }, false],
		[{ eventTypeIds: [8], attendeeDomains: 'guest.test', hosts: 'carol' }, true],
		[{ eventTypeIds: [8], attendeeDomains: 'guest.test', hosts: 'dan' }, false],
	])('passes %j: %s', (values, expected) => expect(check(values)).toBe(expected));

	it('passes with one attendee of the domain among others', () => {
		const attendees = [{ email: 'x@other.test' }, { email: 'y@guest.test' }];
		const several = normalize(event('BOOKING_CREATED', { ...booking, attendees }) as never);
		expect(check({ attendeeDomains: 'guest.test' }, several)).toBe(true);
	});
});

const strict = { eventTypeIds: [1], attendeeDomains: 'none.test', hosts: 'nobody' };

it.each(Object.entries(withoutBooking))(
	'lets %s through, which names nothing',
	(trigger, payload) => {
		expect(check(strict, normalize(event(trigger, payload) as never))).toBe(true);
	},
);

it('judges what a small event does name', () => {
	const payload = withBooking.BOOKING_NO_SHOW_UPDATED ?? {};
	const update = normalize(event('BOOKING_NO_SHOW_UPDATED', payload) as never);
	expect(check({ eventTypeIds: [1] }, update)).toBe(true);
	expect(check({ attendeeDomains: 'none.test' }, update)).toBe(false);
});

it.each([
	...Object.entries(withoutBooking),
	['BOOKING_NO_SHOW_UPDATED', withBooking.BOOKING_NO_SHOW_UPDATED],
] as const)(
	'keeps %s out of a filter for event types when the user wants only what names one',
	(trigger, payload) => {
		const one = normalize(event(trigger, payload ?? {}) as never);
		expect(check({ eventTypeIds: [1], includeUnnamed: true }, one)).toBe(true);
		expect(check({ eventTypeIds: [1], includeUnnamed: false }, one)).toBe(false);
		expect(check({ includeUnnamed: false }, one)).toBe(true);
	},
);

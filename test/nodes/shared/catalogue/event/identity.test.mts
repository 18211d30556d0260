/** Any two deliveries that differ in what happened are two events; any repetition is one. */
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { identityOf } from '../../../../../nodes/shared/catalogue/event/identity';
import { normalize } from '../../../../../nodes/shared/catalogue/event/normalize';
import { WEBHOOK_EVENTS } from '../../../../../nodes/shared/catalogue/webhook/events';
import { booking, CREATED_AT, event, flatMeeting, withBooking, withoutBooking } from './events.mts';
import { bodyOf, calDiyRecordings, laterRecordings, recordings } from './recordings.mts';
import type { Recording } from './recordings.mts';

const identity = (body: object) => identityOf(normalize(body as IDataObject));
const later = (milliseconds: number) =>
	new Date(Date.parse(CREATED_AT) + milliseconds).toISOString();

/** The recorded deliveries of one webhook: each is an event of its own. */
const ofOneWebhook: Array<[name: string, deliveries: Recording[]]> = [
	['December 2025', laterRecordings],
	['Cal.diy', calDiyRecordings],
	['August 2025', recordings.filter(({ secret }) => secret === 'topsecret')],
].flatMap(([name, all]) =>
	[...new Set((all as Recording[]).map(({ secret }) => secret))].map(
		(secret, index): [string, Recording[]] => [
			`${String(name)}, webhook ${index + 1}`,
			(all as Recording[]).filter((one) => one.secret === secret),
		],
	),
);

describe('the recorded deliveries', () => {
	it.each(ofOneWebhook)('of one webhook are all different events: %s', (_, deliveries) => {
		const identities = deliveries.map((delivery) => identity(bodyOf(delivery)));
		expect(identities).not.toContain(undefined);
		expect(new Set(identities).size).toBe(deliveries.length);
	});

	it('hold equal form answers 123 ms apart, and toggles of an absence 110 ms apart', () => {
		const bodies = laterRecordings.map(bodyOf);
		const forms = bodies.filter(({ triggerEvent }) => triggerEvent === 'FORM_SUBMITTED');
		const [one, other] = forms as [Record<string, unknown>, Record<string, unknown>];
		expect({ ...one, createdAt: '' }).toEqual({ ...other, createdAt: '' });
		const toggles = bodies.filter(({ triggerEvent }) => triggerEvent === 'BOOKING_NO_SHOW_UPDATED');
		const states = toggles.map(
			({ payload }) => (payload as typeof withAbsence).attendees[0]?.noShow,
		);
		expect(states).toEqual([true, false, true, true]);
	});

	it('to two webhooks, stamped moments apart, are one event where a booking is made once', () => {
		const made = laterRecordings
			.map(bodyOf)
			.filter((body) => body.triggerEvent === 'BOOKING_CREATED');
		const uids = new Set(made.map(({ payload }) => (payload as typeof booking).uid));
		expect(made.length).toBeGreaterThan(uids.size);
		expect(new Set(made.map(identity)).size).toBe(uids.size);
	});
});

const withAbsence = { bookingUid: 'u', attendees: [{ email: 'a@guest.test', noShow: true }] };

/** What can happen to the same people in the same words again and again. */
const recurring: Array<[what: string, trigger: string, payload: object]> = [
	['two visitors give the same answers', 'FORM_SUBMITTED', withoutBooking.FORM_SUBMITTED ?? {}],
	['somebody is absent, present and absent', 'BOOKING_NO_SHOW_UPDATED', withAbsence],
	['a location changes to and fro', 'BOOKING_LOCATION_UPDATED', { ...booking, location: 'B' }],
	['a host changes to and fro', 'BOOKING_REASSIGNED', { ...booking, addedHostUserIds: [3] }],
	['a guest cancels a seat twice', 'BOOKING_CANCELLED', { ...booking, seatsPerTimeSlot: 3 }],
	[
		'a booking keeps its UID when it moves',
		'BOOKING_RESCHEDULED',
		{ ...booking, rescheduleUid: 'uid1' },
	],
	['a guest takes a seat that has no ID', 'BOOKING_CREATED', { ...booking, seatsPerTimeSlot: 3 }],
];

describe.each(recurring)('%s', (_, trigger, payload) => {
	it.each([1, 20, 123, 20_000])('is another event %i ms later', (milliseconds) => {
		const first = event(trigger, payload);
		expect(identity({ ...first, createdAt: later(milliseconds) })).not.toBe(identity(first));
		expect(identity({ ...first })).toBe(identity(first));
	});

	it('is never taken for a repetition when it says no time', () => {
		expect(identity({ triggerEvent: trigger, payload })).toBeUndefined();
	});
});

const once = [
	'BOOKING_CANCELLED',
	'BOOKING_CREATED',
	'BOOKING_REJECTED',
	'BOOKING_REQUESTED',
	'BOOKING_RESCHEDULED',
	'MEETING_ENDED',
	'MEETING_STARTED',
];

it.each(once)('%s is the same event whenever it is stamped', (trigger) => {
	const first = event(trigger, withBooking[trigger] ?? {});
	expect(identity({ ...first, createdAt: later(600_000) })).toBe(identity(first));
});

it('a meeting that comes flat starts once', () => {
	const started = flatMeeting('MEETING_STARTED');
	expect(identity(started)).toBe(identity({ ...started }));
	expect(identity(flatMeeting('MEETING_ENDED'))).not.toBe(identity(started));
	expect(identity({ ...started, startTime: later(0) })).not.toBe(identity(started));
});

it('the webhook that an event was sent to makes no difference', () => {
	const sent = (id: string) =>
		event('AFTER_HOSTS_CAL_VIDEO_NO_SHOW', { ...booking, webhook: { id } });
	expect(identity(sent('w1'))).toBe(identity(sent('w2')));
});

const samples = fc.constantFrom(...Object.entries({ ...withBooking, ...withoutBooking }));
const moments = fc.integer({ min: 0, max: 10_000_000 }).map(later);
const changes = fc.constantFrom<Array<[key: string, value: unknown]>[number]>(
	['uid', 'uid2'],
	['bookingUid', 'uid2'],
	['formId', 'g'],
	['attendees', [{ email: 'b@guest.test' }]],
	['attendeeSeatId', 'seat2'],
	['startTime', '2026-12-09T09:00:00Z'],
	['location', 'Street 2'],
	['responses', { other: { value: 'y' } }],
	['paymentId', 99],
	['rescheduleUid', 'uid9'],
);

describe('of any kind', () => {
	it('a repetition is one event', () => {
		fc.assert(
			fc.property(samples, moments, ([trigger, payload], createdAt) => {
				const text = JSON.stringify({ ...event(trigger, payload), createdAt });
				const [body, again] = [JSON.parse(text) as object, JSON.parse(text) as object];
				expect(identity(again)).toBe(identity(body));
				expect(identity(body)).toBeDefined();
			}),
		);
	});

	it('deliveries that differ in what they tell are two', () => {
		fc.assert(
			fc.property(samples, moments, changes, ([trigger, payload], createdAt, [key, value]) => {
				fc.pre(JSON.stringify((payload as IDataObject)[key]) !== JSON.stringify(value));
				const body = { ...event(trigger, payload), createdAt };
				const other = { ...body, payload: { ...payload, [key]: value } };
				expect(identity(other)).not.toBe(identity(body));
			}),
		);
	});

	it('deliveries of two kinds are two', () => {
		const kinds = fc.constantFrom(...WEBHOOK_EVENTS.map(({ value }) => value));
		fc.assert(
			fc.property(samples, kinds, ([trigger, payload], other) => {
				fc.pre(other !== trigger);
				expect(identity(event(other, payload))).not.toBe(identity(event(trigger, payload)));
			}),
		);
	});

	it('what does not happen once is another event a millisecond later', () => {
		const repeatable = samples.filter(([trigger]) => !once.includes(trigger));
		fc.assert(
			fc.property(repeatable, fc.integer({ min: 1, max: 60_000 }), ([trigger, payload], after) => {
				const body = event(trigger, payload);
				expect(identity({ ...body, createdAt: later(after) })).not.toBe(identity(body));
			}),
		);
	});
});

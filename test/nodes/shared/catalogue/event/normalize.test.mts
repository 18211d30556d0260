/** Every event becomes the same shape; the booking speaks the API's language. */
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { normalize, utcTime } from '../../../../../nodes/shared/catalogue/event/normalize';
import { WEBHOOK_EVENTS } from '../../../../../nodes/shared/catalogue/webhook/events';
import {
	booking,
	CREATED_AT,
	event,
	flatMeeting,
	guest,
	noShow,
	withBooking,
	withoutBooking,
} from './events.mts';
import { signedRecordings } from './recordings.mts';

const normalized = (body: object) => normalize(body as IDataObject);
const bookingOf = (payload: object) => normalized(event('BOOKING_CREATED', payload)).booking;

const carol = {
	id: 3,
	name: 'Carol Solo',
	email: 'carol@solo.test',
	username: 'carol',
	timeZone: 'Europe/Berlin',
};

describe('the recorded deliveries', () => {
	it.each(signedRecordings)(
		'keep their payload and get a booking: $trigger',
		({ trigger, request }) => {
			const body = JSON.parse(request.rawBody) as IDataObject;
			const output = normalize(body);
			const { triggerEvent: _, ...flat } = body;
			const isFlat = body.payload === undefined;
			expect(output).toMatchObject({
				event: trigger,
				createdAt: isFlat ? body.startTime : body.createdAt,
				payload: isFlat ? flat : body.payload,
			});
			expect(Object.keys(output)).toEqual(['event', 'createdAt', 'payload', 'booking', 'form']);
			expect(output.booking ?? output.form).toMatchSnapshot();
		},
	);
});

describe('every event', () => {
	it('are all shown here', () => {
		const shown = [...Object.keys(withBooking), ...Object.keys(withoutBooking)];
		expect(shown.sort()).toEqual(WEBHOOK_EVENTS.map(({ value }) => value).sort());
	});

	it.each(Object.entries(withBooking))('have a booking: %s', (trigger, payload) => {
		expect(normalized(event(trigger, payload))).toMatchObject({
			event: trigger,
			createdAt: CREATED_AT,
			payload,
			booking: { uid: 'uid1', id: 1 },
		});
	});

	it.each(Object.entries(withoutBooking))('have none: %s', (trigger, payload) => {
		const output = normalized(event(trigger, payload));
		expect(output).toMatchObject({ event: trigger, createdAt: CREATED_AT, payload, booking: null });
	});
});

describe('a booking', () => {
	it('has UTC times, the status of the API, people and the keys that join it to others', () => {
		expect(bookingOf({ ...booking, rescheduleUid: 'uid0' })).toEqual({
			id: 1,
			uid: 'uid1',
			icsUid: 'uid1@Cal.com',
			title: 'Solo between Carol and Ann',
			status: 'accepted',
			start: '2026-12-07T09:00:00.000Z',
			end: '2026-12-07T09:30:00.000Z',
			eventTypeId: 8,
			attendees: [
				{ name: 'Ann Guest', email: 'ann@guest.test', timeZone: 'Europe/Berlin', language: 'de' },
			],
			location: null,
			meetingUrl: null,
			hosts: [carol],
			responses: {},
			rescheduledFromUid: 'uid0',
		});
	});

	it('has the same keys when the event says little', () => {
		const keys = Object.keys(bookingOf(booking) ?? {});
		expect(Object.keys(bookingOf({ bookingUid: 'uid1' }) ?? {})).toEqual(keys);
	});

	it('says who was absent, who sits where, and phone numbers', () => {
		const seat = { referenceUid: 'seat1', id: 1 };
		const attendees = [{ ...guest, noShow: true, bookingSeat: seat, phoneNumber: '+491701' }];
		expect(bookingOf({ ...booking, attendees })).toMatchObject({
			attendees: [{ absent: true, seatUid: 'seat1', phoneNumber: '+491701' }],
		});
	});

	it('has every host of a team once', () => {
		const members = [{ ...carol }, { name: 'Dan', email: 'dan@solo.test', timeZone: 'UTC' }];
		const hosts = bookingOf({ ...booking, team: { id: 1, members } })?.hosts;
		expect(hosts).toEqual([carol, expect.objectContaining({ email: 'dan@solo.test', id: null })]);
	});

	it('without a UID, as of a moved seat on some servers, is what there is', () => {
		const { uid: _, bookingId: __, ...seat } = booking;
		const moved = { ...seat, rescheduleUid: 'uid0', attendeeSeatId: 'seat1' };
		expect(bookingOf(moved)).toMatchObject({
			id: null,
			uid: null,
			start: '2026-12-07T09:00:00.000Z',
			attendees: [{ email: 'ann@guest.test' }],
			rescheduledFromUid: 'uid0',
		});
		expect(bookingOf({ bookingId: 7 })).toMatchObject({ id: 7, uid: null });
	});

	it.each([
		[{ location: 'Street 1' }, 'Street 1', null],
		[{ location: 'https://meet.test/x' }, 'https://meet.test/x', 'https://meet.test/x'],
		[
			{ location: 'integrations:daily', metadata: { videoCallUrl: 'https://cal.test/v' } },
			'https://cal.test/v',
			'https://cal.test/v',
		],
		[
			{ location: 'integrations:zoom', videoCallData: { url: 'https://zoom.test/1' } },
			'https://zoom.test/1',
			'https://zoom.test/1',
		],
		[
			{ location: 'Street 1', metadata: { videoCallUrl: 'https://cal.test/v' } },
			'Street 1',
			'https://cal.test/v',
		],
		[{ location: 'integrations:daily' }, 'integrations:daily', null],
		[{ location: '' }, null, null],
		[{}, null, null],
	])('%j takes place at %j, with the link %j', (where, location, meetingUrl) => {
		expect(bookingOf({ ...booking, ...where })).toMatchObject({ location, meetingUrl });
	});

	it('has the answers by the names of their questions', () => {
		const responses = {
			name: { label: 'your_name', value: 'Ann', isHidden: false },
			notes: { label: 'additional_notes', isHidden: false },
			location: { label: 'location', value: { value: 'attendeeInPerson', optionValue: 'Bar' } },
			guests: { label: 'additional_guests', value: ['a@guest.test'] },
			bare: 'as in the database of some servers',
		};
		expect(bookingOf({ ...booking, responses })?.responses).toEqual({
			name: 'Ann',
			location: 'Bar',
			guests: ['a@guest.test'],
			bare: 'as in the database of some servers',
		});
	});

	it('has the host of a no-show', () => {
		expect(bookingOf(noShow)).toMatchObject({
			hosts: [{ email: 'carol@solo.test' }],
			eventTypeId: 8,
		});
	});
});

describe('a routing form', () => {
	const formOf = (responses: object) =>
		normalized(event('FORM_SUBMITTED', { formId: 'f', formName: 'Intake', teamId: 2, responses }))
			.form;

	it.each([
		['text', { value: 'Sales', response: 'Sales' }, 'Sales'],
		['an option', { value: 'Small', response: { id: 's', label: 'Small' } }, 'Small'],
		['options', { value: ['A'], response: [{ id: 'a', label: 'A' }] }, ['A']],
		['a value alone', { value: '5' }, '5'],
		['a bare answer', 'Sales', 'Sales'],
	])('has its answers in one shape: %s', (_, topic, answer) => {
		expect(formOf({ topic })).toEqual({
			id: 'f',
			name: 'Intake',
			teamId: 2,
			responses: { topic: answer },
		});
	});

	it('leaves out what nobody answered', () => {
		expect(formOf({ a: { value: null }, b: { label: 'b' } })).toMatchObject({ responses: {} });
	});
});

describe('the flat bodies of MEETING_STARTED and MEETING_ENDED', () => {
	it.each([
		['MEETING_STARTED', '2026-12-07T09:00:00.000Z'],
		['MEETING_ENDED', '2026-12-07T09:30:00.000Z'],
	])('are brought to the same place: %s', (trigger, createdAt) => {
		const body = flatMeeting(trigger);
		const { triggerEvent: _, ...payload } = body;
		expect(normalized(body)).toMatchObject({
			event: trigger,
			createdAt,
			payload,
			booking: {
				uid: 'uid1',
				id: 1,
				start: '2026-12-07T09:00:00.000Z',
				status: 'accepted',
				rescheduledFromUid: 'uid0',
				attendees: [{ email: 'ann@guest.test', language: 'de', absent: false }],
				hosts: [{ email: 'carol@solo.test', name: 'Carol Solo' }],
			},
		});
	});

	it('that repeat answers beside the payload keep to the payload', () => {
		const payload = { formId: 'f', responses: {} };
		const output = normalized({ ...event('FORM_SUBMITTED', payload), name: 'Ann', uid: 'x' });
		expect(output.payload).toEqual(payload);
		expect(output.booking).toBeNull();
	});
});

describe('times', () => {
	it.each([
		['2026-12-07T09:00:00Z', '2026-12-07T09:00:00.000Z'],
		['2026-12-07T09:00:00+00:00', '2026-12-07T09:00:00.000Z'],
		['2026-12-07T09:00:00-0530', '2026-12-07T14:30:00.000Z'],
		['2026-12-07T09:00:00', '2026-12-07T09:00:00.000Z'],
		['2026-12-07T09:00:00.123Z', '2026-12-07T09:00:00.123Z'],
		['2026-13-07T09:00:00Z', null],
		['tomorrow', null],
		['', null],
		[5, null],
		[null, null],
	])('%j is %j', (given, expected) => expect(utcTime(given)).toBe(expected));
});

it('never throws, whatever a signed body holds', () => {
	fc.assert(
		fc.property(fc.object({ withNullPrototype: true }), fc.string(), (payload, triggerEvent) => {
			const texts = [
				{ triggerEvent, payload },
				{ ...payload, triggerEvent },
			];
			for (const body of texts) {
				const parsed = JSON.parse(JSON.stringify(body)) as IDataObject;
				expect(normalize(parsed).event).toBe(triggerEvent);
			}
		}),
	);
});

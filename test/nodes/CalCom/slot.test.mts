// Slots: one row for each free time, whether an event type or a routing form leads to it.
import { bookingEmailVerification } from '../../../nodes/CalCom/resources/bookingEmailVerification';
import { routingForm } from '../../../nodes/CalCom/resources/routingForm';
import { slot } from '../../../nodes/CalCom/resources/slot';
import { asBoolean } from '../../../nodes/shared/operation/responseMapping';
import { routedSlotRows } from '../../../nodes/shared/catalogue/slot/rows';
import { itemsOf, operationOf, refusalOf, requestOf } from './filledForm.mts';

const range = { start: '2026-12-07', end: '2026-12-09' };
const inBerlin = {
	start: '2026-12-06T23:00:00.000Z',
	end: '2026-12-09T22:59:59.999Z',
	timeZone: 'Europe/Berlin',
};
const queryOf = async (form: object) =>
	Object.fromEntries(
		new URLSearchParams((await requestOf(slot, 'getAll', { ...range, ...form })).query),
	);

describe('Slot: Get Many', () => {
	const common = inBerlin;

	it.each([
		['its ID', { eventTypeId: 8, username: 'left over' }, { eventTypeId: '8' }],
		[
			'a user',
			{ eventTypeBy: 'userSlug', eventTypeSlug: 'solo', username: 'carol' },
			{ eventTypeSlug: 'solo', username: 'carol' },
		],
		[
			'a team',
			{
				eventTypeBy: 'teamSlug',
				eventTypeSlug: 'coll',
				teamSlug: 'sales',
				organizationSlug: 'acme',
			},
			{ eventTypeSlug: 'coll', teamSlug: 'sales', organizationSlug: 'acme' },
		],
		[
			'several users',
			{ eventTypeBy: 'usernames', usernames: 'alice, bob', organizationSlug: 'acme' },
			{ usernames: 'alice,bob', organizationSlug: 'acme' },
		],
	])('names the event type by %s', async (_, form, query) => {
		expect(await queryOf(form)).toEqual({ ...query, ...common });
	});

	it.each([
		['Europe/Berlin', '2026-12-06T23:00:00.000Z', '2026-12-07T22:59:59.999Z'],
		['America/Los_Angeles', '2026-12-07T08:00:00.000Z', '2026-12-08T07:59:59.999Z'],
		['UTC', '2026-12-07T00:00:00.000Z', '2026-12-07T23:59:59.999Z'],
		['Pacific/Kiritimati', '2026-12-06T10:00:00.000Z', '2026-12-07T09:59:59.999Z'],
	])('means a day in %s from its first to its last moment', async (timeZone, start, end) => {
		const day = { start: '2026-12-07', end: '2026-12-07', timeZone };
		expect(await queryOf({ eventTypeId: 8, ...day })).toMatchObject({ start, end });
	});

	it('knows that the day of a clock change is not 24 hours long', async () => {
		const day = { start: '2027-03-28', end: '2027-03-28' };
		expect(await queryOf({ eventTypeId: 8, ...day })).toMatchObject({
			start: '2027-03-27T23:00:00.000Z',
			end: '2027-03-28T21:59:59.999Z',
		});
	});

	it('keeps an end at midnight UTC from becoming the whole next day', async () => {
		const { start, end } = await queryOf({
			eventTypeId: 8,
			start: '2026-12-07T00:00:00Z',
			end: '2026-12-08T00:00:00Z',
		});
		expect([start, end]).toEqual(['2026-12-07T00:00:00.000Z', '2026-12-07T23:59:59.999Z']);
	});

	it('refuses a zone that nobody knows, and sends others by their names', async () => {
		expect(await refusalOf(slot, 'getAll', { ...range, eventTypeId: 8, timeZone: 'Mars/X' })).toBe(
			'\'Time Zone\' is not one of the time zones: "Mars/X"',
		);
		expect(await queryOf({ eventTypeId: 8, timeZone: 'america/new york' })).toMatchObject({
			timeZone: 'America/New_York',
		});
	});

	it('drops the slots that the API answers outside of the range', async () => {
		const rows = await itemsOf(slot, 'getAll', { ...range, eventTypeId: 3 }, 'slots-duration');
		const starts = rows.map((row) => String(row.start)).sort();
		expect(starts.length).toBeGreaterThan(0);
		expect([starts[0]?.slice(0, 10), starts.at(-1)?.slice(0, 10)]).toEqual([
			'2026-12-07',
			'2026-12-09',
		]);
	});

	it('sends a time in UTC', async () => {
		const query = await queryOf({
			eventTypeId: 8,
			end: '2026-12-07T12:00:00',
			additionalFields: { format: 'range', duration: 30 },
		});
		expect(query).toMatchObject({
			start: inBerlin.start,
			end: '2026-12-07T11:00:00.000Z',
			format: 'range',
			duration: '30',
		});
	});

	it('gives one row for each slot, in the order of time', async () => {
		const rows = await itemsOf(slot, 'getAll', { ...range, eventTypeId: 8 }, 'slots-range');
		expect(rows[0]).toEqual({
			start: '2026-12-07T08:00:00.000Z',
			end: '2026-12-07T08:30:00.000Z',
			date: '2026-12-07',
			eventTypeId: 8,
		});
		const starts = rows.map((row) => String(row.start));
		expect(starts).toEqual([...starts].sort());
		expect(
			await itemsOf(slot, 'getAll', { ...range, eventTypeId: 8 }, 'slots-end-before-start'),
		).toEqual([]);
	});
});

describe('reservations', () => {
	it('move to another slot as a whole', async () => {
		const form = { reservationUid: 'd4970422', eventTypeId: 8, slotStart: '2026-12-08T14:00:00' };
		const { path, body } = await requestOf(slot, 'updateReservation', form);
		expect([path, body]).toEqual([
			'/v2/slots/reservations/d4970422',
			{ eventTypeId: 8, slotStart: '2026-12-08T13:00:00.000Z' },
		]);
	});

	it('that ended are not found', async () => {
		await expect(
			itemsOf(slot, 'getReservation', { reservationUid: 'nope' }, 'slot-res-get-404'),
		).rejects.toThrow('not found');
	});
});

describe('Routing Form: Calculate Slots', () => {
	const form = { routingFormId: 'f1', ...range, formResponses: '{"a.b":"x","routingFormId":"y"}' };

	it('sends the answers as the whole body, whatever their names', async () => {
		const { path, query, body } = await requestOf(routingForm, 'calculateSlots', form);
		expect(path).toBe('/v2/routing-forms/f1/calculate-slots');
		expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
			...inBerlin,
		});
		expect(body).toEqual({ 'a.b': 'x', routingFormId: 'y' });
	});

	it('gives one row for each slot, with where it leads', async () => {
		const days = { start: '2026-12-14', end: '2026-12-15' };
		const rows = await itemsOf(routingForm, 'calculateSlots', { ...form, ...days }, 'routing-calc');
		expect(rows[0]).toEqual({
			start: '2026-12-14T08:00:00.000Z',
			date: '2026-12-14',
			eventTypeId: 1,
		});
	});

	it('gives the message of a form that leads nowhere', () => {
		expect(routedSlotRows({ routingCustomMessage: 'Call us' }, { query: '' })).toEqual([
			{ routingCustomMessage: 'Call us' },
		]);
	});
});

it('Booking Email Verification says in words what a bare yes or no means', () => {
	const answered = (data: unknown) =>
		asBoolean('isRequired')({ data } as Parameters<ReturnType<typeof asBoolean>>[0]);
	expect([answered(false), answered(true)]).toEqual([
		[{ isRequired: false }],
		[{ isRequired: true }],
	]);
	expect(operationOf(bookingEmailVerification, 'check').mapResponse).toBeDefined();
});

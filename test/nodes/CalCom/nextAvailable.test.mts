// The two operations that are several requests, through n8n's engine against a scripted Cal.com:
// which windows are asked for, which slots pass, and that there is never a second booking.
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';

import { runNode } from '../../engine/engine.mts';
import { Patience } from '../../patience.mts';

interface Asked {
	path: string;
	query: Record<string, string>;
	body?: Record<string, unknown>;
}

const TAKEN = 'User either already has booking at this time or is not available';

let app: FastifyInstance;
let url = '';
let asked: Asked[] = [];
const patience = new Patience();
/** The free starts by event type or username. */
let free: Record<string, string[]> = {};
/** How a booking at a start ends; it is made without an entry. */
let refusals: Record<string, { status: number; message: string }> = {};
/** How long slots take to find, and how many requests for them were there at the same time. */
let latencyMs = 0;
let atOnce = 0;
let mostAtOnce = 0;

beforeAll(async () => {
	app = fastify();
	app.addHook('onRequest', async (_request, reply) => {
		const message = patience.spent();
		if (message) await reply.code(400).send({ message });
	});
	app.get('/v2/slots', async (request, reply) => {
		atOnce += 1;
		mostAtOnce = Math.max(mostAtOnce, atOnce);
		await new Promise((resolve) => setTimeout(resolve, latencyMs));
		atOnce -= 1;
		const query = request.query as Record<string, string>;
		asked.push({ path: '/v2/slots', query });
		const starts = free[query.eventTypeId ?? query.username ?? ''] ?? [];
		const found = starts.filter(
			(start) => start >= (query.start ?? '') && start <= (query.end ?? ''),
		);
		const days: Record<string, object[]> = {};
		for (const start of found) (days[start.slice(0, 10)] ??= []).push({ start, end: start });
		return await reply.send({ status: 'success', data: days });
	});
	app.post('/v2/bookings', (request, reply) => {
		const body = request.body as Record<string, unknown>;
		asked.push({ path: '/v2/bookings', query: {}, body });
		const refusal = refusals[String(body.start)];
		if (refusal) {
			void reply
				.code(refusal.status)
				.send({ status: 'error', error: { message: refusal.message } });
			return;
		}
		const attendees = [{ name: 'Ada', email: 'ada@example.test' }];
		void reply.code(201).send({
			status: 'success',
			data: {
				uid: 'new',
				status: 'accepted',
				start: body.start,
				attendees,
				hosts: [],
				metadata: { much: 'more' },
			},
		});
	});
	await app.listen({ host: '127.0.0.1', port: 0 });
	url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(async () => await app.close());
beforeEach(() => {
	asked = [];
	patience.renew();
	free = {};
	refusals = {};
	latencyMs = 0;
	mostAtOnce = 0;
});

const NOTHING = '={{ "" }}';

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

async function run(
	resource: string,
	operation: string,
	parameters: Record<string, unknown>,
	type = 'calCom',
	items = 1,
) {
	return await runNode({
		type,
		items: Array.from({ length: items }, () => ({})),
		timezone: 'Europe/Berlin',
		parameters: { resource, operation, ...parameters },
		credentials: {
			calComV2Api: { apiKey: 'cal_x', server: 'selfHosted', baseUrl: url, apiGeneration: '2026' },
		},
	});
}

const search = {
	searchBy: 'eventTypes',
	eventTypeId: byId('1'),
	earliestStart: '2027-01-04T00:00:00',
};

describe('Slot → Find Next Available', () => {
	const find = async (parameters: Record<string, unknown>) =>
		await run('slot', 'findNextAvailable', { ...search, ...parameters });

	test('stops as soon as enough slots are found', async () => {
		free = {
			1: ['2027-01-05T09:00:00.000Z', '2027-01-05T09:30:00.000Z', '2027-01-06T09:00:00.000Z'],
		};
		const { items, error } = await find({ slotCount: 2 });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.start)).toEqual(free[1]?.slice(0, 2));
		expect(items[0]?.json.eventTypeId).toBe(1);
		expect(asked).toHaveLength(1);
	});

	test('walks forward a week first, then in growing windows, from the picked time in the zone of the workflow', async () => {
		free = { 1: ['2027-03-20T09:00:00.000Z'] };
		const { items } = await find({ slotCount: 1, additionalFields: { horizonDays: 100 } });
		expect(items.map(({ json }) => json.start)).toEqual(['2027-03-20T09:00:00.000Z']);
		expect(asked.map(({ query }) => query.start)).toEqual([
			'2027-01-03T23:00:00.000Z',
			'2027-01-10T23:00:00.000Z',
			'2027-02-07T23:00:00.000Z',
		]);
		expect(asked[0]?.query).toMatchObject({ timeZone: 'Europe/Berlin', format: 'range' });
	});

	test.each([
		[1, 20],
		[10, 20],
	])('of 10 people, %i at a time, over 30 days asks 20 times', async (concurrency, requests) => {
		latencyMs = 20;
		const usernames = Array.from({ length: 10 }, (_, number) => `user${number}`).join(', ');
		const { items } = await find({
			searchBy: 'people',
			usernames,
			eventTypeSlug: 'intro',
			slotCount: 1,
			options: { concurrency },
		});
		expect(items).toEqual([]);
		expect(asked).toHaveLength(requests);
		expect(mostAtOnce).toBe(concurrency);
	});

	test('shares its requests at a time with the other items', async () => {
		latencyMs = 20;
		const parameters = {
			...search,
			eventTypeId: byId('1'),
			additionalFields: { otherEventTypeIds: '2, 3, 4' },
			slotCount: 1,
		};
		await run(
			'slot',
			'findNextAvailable',
			{ ...parameters, options: { concurrency: 6 } },
			'calCom',
			3,
		);
		expect(asked).toHaveLength(3 * 4 * 2);
		expect(mostAtOnce).toBe(6);
	});

	test('gives nothing beyond the horizon', async () => {
		free = { 1: ['2027-03-01T09:00:00.000Z'] };
		const { items } = await find({ slotCount: 1, additionalFields: { horizonDays: 10 } });
		expect(items).toEqual([]);
		expect(asked).toHaveLength(2);
	});

	test('keeps to days of the week and hours of the day, as the clocks show them there', async () => {
		free = {
			1: [
				'2027-01-05T07:30:00.000Z', // Tuesday 08:30 in Berlin
				'2027-01-05T08:00:00.000Z', // Tuesday 09:00
				'2027-01-05T16:00:00.000Z', // Tuesday 17:00
				'2027-01-06T09:00:00.000Z', // Wednesday
				'2027-01-07T23:30:00.000Z', // already Friday 00:30
			],
		};
		const wishes = { daysOfWeek: ['Tuesday'], hoursFrom: '09:00', hoursUntil: '17:00' };
		const { items } = await find({ slotCount: 9, additionalFields: { ...wishes, horizonDays: 7 } });
		expect(items.map(({ json }) => json.start)).toEqual(['2027-01-05T08:00:00.000Z']);
	});

	const tuesday = [
		'2027-01-05T07:30:00.000Z',
		'2027-01-05T08:30:00.000Z',
		'2027-01-05T16:00:00.000Z',
	];

	test.each([
		['9:00', '17:00', 'Tuesday'],
		['09:00:00', '5pm', ['tuesday']],
		['9 am', '1700', 'Tue'],
		['9am', '17:00:00', 'weekdays'],
		['0900', '5:00 PM', 'Mon-Wed'],
	])(
		'takes the hours %s to %s on %j as they are meant',
		async (hoursFrom, hoursUntil, daysOfWeek) => {
			free = { 1: tuesday };
			const additionalFields = { hoursFrom, hoursUntil, daysOfWeek };
			const { items } = await find({ slotCount: 9, additionalFields });
			expect(items.map(({ json }) => json.start)).toEqual(['2027-01-05T08:30:00.000Z']);
		},
	);

	test('hours from the evening to the morning go through the night', async () => {
		free = { 1: [...tuesday, '2027-01-05T21:30:00.000Z'] };
		const additionalFields = { hoursFrom: '22:00', hoursUntil: '9:00' };
		const { items } = await find({ slotCount: 9, additionalFields });
		expect(items.map(({ json }) => json.start)).toEqual([
			'2027-01-05T07:30:00.000Z',
			'2027-01-05T21:30:00.000Z',
		]);
	});

	test.each([
		[{ hoursFrom: '9:00', hoursUntil: '9am' }, "'Hours From' and 'Hours Until' leave no time"],
		[{ hoursFrom: '9' }, '\'Hours From\' must be a time of day, but it is "9"'],
		[{ hoursUntil: '25:00' }, "'Hours Until' must be a time of day"],
		[{ daysOfWeek: ['Funday'] }, "'Days of Week' can't be \"Funday\""],
		[{ daysOfWeek: [2] }, "'Days of Week' can't be 2"],
		[{ horizonDays: 1e21 }, "'Days Ahead' can't be"],
		[{ horizonDays: '30 days' }, "'Days Ahead' must be a number"],
		[{ horizonDays: 0 }, "'Days Ahead' must be at least 1"],
	])('refuses %j before any request', async (additionalFields, message) => {
		free = { 1: tuesday };
		const { error } = await find({ slotCount: 9, additionalFields });
		expect(error?.message).toContain(message);
		expect(asked).toEqual([]);
	});

	test.each([
		[{ slotCount: 0 }, "'How Many' must be at least 1"],
		[{ eventTypeId: byId(NOTHING) }, "'Event Type' is required"],
		[{ searchBy: 'people', usernames: NOTHING, eventTypeSlug: 'x' }, "'Usernames' is required"],
		[{ timeZone: byId('Mars/X') }, '\'Time Zone\' is not one of the time zones: "Mars/X"'],
		[{ slotCount: 5000 }, "'How Many' must be at most 500"],
		[{ searchBy: 'Persons' }, "'Search By' can't be \"Persons\""],
	])('asks for %j', async (parameters, message) => {
		const { error } = await find({ slotCount: 1, ...parameters });
		expect(error?.message).toContain(message);
		expect(asked).toEqual([]);
	});

	test('merges several event types, or several people, in the order of time', async () => {
		free = {
			1: ['2027-01-05T10:00:00.000Z'],
			2: ['2027-01-05T09:00:00.000Z'],
			ada: ['2027-01-05T08:00:00.000Z'],
		};
		const types = await find({ slotCount: 2, additionalFields: { otherEventTypeIds: '2' } });
		expect(types.items.map(({ json }) => json.eventTypeId)).toEqual([2, 1]);
		const people = await run('slot', 'findNextAvailable', {
			searchBy: 'people',
			usernames: 'ada, grace',
			eventTypeSlug: 'intro',
			earliestStart: search.earliestStart,
			slotCount: 1,
		});
		expect(people.items.map(({ json }) => json.username)).toEqual(['ada']);
		expect(asked.slice(2).map(({ query }) => query.username)).toEqual(['ada', 'grace']);
	});

	test("asks for a team's event type, with one of its lengths", async () => {
		free = { 43: ['2027-01-05T10:00:00.000Z'] };
		const { items, error } = await find({
			searchBy: 'team',
			teamId: byId('7'),
			teamEventTypeId: byId('43'),
			slotCount: 1,
			additionalFields: { durationInMinutes: { __rl: true, mode: 'list', value: 60 } },
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.eventTypeId)).toEqual([43]);
		expect(asked.map(({ query }) => [query.eventTypeId, query.duration])).toEqual([['43', '60']]);
	});
});

describe('Booking → Book Next Available', () => {
	const book = async (parameters: Record<string, unknown> = {}) =>
		await run('booking', 'bookNextAvailable', {
			...search,
			attendeeName: 'Ada',
			attendeeEmail: 'ada@example.test',
			...parameters,
		});
	const starts = [
		'2027-01-05T09:00:00.000Z',
		'2027-01-05T09:30:00.000Z',
		'2027-01-05T10:00:00.000Z',
	];
	const booked = () =>
		asked.filter(({ path }) => path === '/v2/bookings').map(({ body }) => body?.start);

	test('books somebody of an organization', async () => {
		free = { ada: ['2027-01-05T10:00:00.000Z'] };
		const people = { usernames: 'ada', eventTypeSlug: 'intro', organizationSlug: 'acme' };
		const { error } = await book({ searchBy: 'people', ...people });
		expect(error).toBeUndefined();
		expect(asked[0]?.query).toMatchObject({ username: 'ada', organizationSlug: 'acme' });
		expect(asked[1]?.body).toMatchObject({
			username: 'ada',
			eventTypeSlug: 'intro',
			organizationSlug: 'acme',
		});
	});

	test('books the length that was looked for', async () => {
		free = { 1: starts };
		const lengthInMinutes = { __rl: true, mode: 'list', value: 60 };
		await book({ additionalFields: { lengthInMinutes } });
		expect(asked[0]?.query.duration).toBe('60');
		expect(asked[1]?.body).toMatchObject({ lengthInMinutes: 60 });
	});

	test('books the first free slot, once', async () => {
		free = { 1: starts };
		const { items, error } = await book();
		expect(error).toBeUndefined();
		expect(booked()).toEqual([starts[0]]);
		expect(items[0]?.json).toMatchObject({
			uid: 'new',
			start: starts[0],
			attendeeEmail: 'ada@example.test',
		});
		expect(items[0]?.json.metadata).toBeUndefined();
		const { body } = asked.find(({ path }) => path === '/v2/bookings') ?? {};
		expect(body).toEqual({
			eventTypeId: 1,
			start: starts[0],
			attendee: {
				name: 'Ada',
				email: 'ada@example.test',
				timeZone: 'Europe/Berlin',
			},
		});
	});

	test('takes the next slot when somebody was faster', async () => {
		free = { 1: starts };
		refusals = { [String(starts[0])]: { status: 400, message: TAKEN } };
		const { items } = await book({ simplify: false });
		expect(booked()).toEqual(starts.slice(0, 2));
		expect(items[0]?.json).toMatchObject({ uid: 'new', metadata: { much: 'more' } });
	});

	test.each([
		'booking_seats_full_error',
		'not_enough_available_seats_error',
		'This event type can\'t be booked at the "start" time provided. It is too soon.',
		'Attempting to book a meeting in the past.',
	])('takes the next slot after: %s', async (message) => {
		free = { 1: starts };
		refusals = { [String(starts[0])]: { status: 409, message } };
		const { error } = await book();
		expect(error).toBeUndefined();
		expect(booked()).toEqual(starts.slice(0, 2));
	});

	test('checks the form before it looks for slots', async () => {
		free = { 1: starts };
		const { error } = await book({ additionalFields: { recurrenceCount: 0 } });
		expect(error?.message).toContain("'Recurrence Count' must be at least 1");
		expect(asked).toEqual([]);
	});

	test('gives up after the allowed attempts', async () => {
		free = { 1: starts };
		refusals = Object.fromEntries(starts.map((start) => [start, { status: 400, message: TAKEN }]));
		const { error } = await book({ additionalFields: { attempts: 2 } });
		expect(booked()).toEqual(starts.slice(0, 2));
		expect(error?.message).toContain('Every slot that was tried had just been taken');
	});

	test.each([
		['what no slot would accept', 400, 'attendee property is wrong'],
		['what may have been done', 500, 'Internal server error'],
		['a role that is missing', 403, 'You may not'],
	])('stops at %s', async (_what, status, message) => {
		free = { 1: starts };
		refusals = { [String(starts[0])]: { status, message } };
		const { error } = await book();
		expect(error).toBeDefined();
		expect(booked()).toEqual([starts[0]]);
	});

	test('says when there is nothing free', async () => {
		const { error } = await book({ additionalFields: { horizonDays: 3 } });
		expect(error?.message).toContain('There is no free slot');
		expect(booked()).toEqual([]);
	});
});

// The range of every operation that answers free slots, against Luxon: days are days of the chosen zone,
// times without offset are its times, instants are themselves, and no slot outside of it comes out.
import fc from 'fast-check';
import { DateTime } from 'luxon';

import type { Operation } from '../../nodes/shared/operation/operation';
import { buildRequest } from '../../nodes/shared/request/buildRequest';
import { routedSlotRows, slotRows } from '../../nodes/shared/catalogue/slot/rows';
import { allTimeZones } from '../../nodes/shared/fields/timeZone';
import { specials } from '../workflows/specials.mts';
import { sampleForm } from '../workflows/sampleForm.mts';
import { apiOperations } from './allOperations.mts';
import { contextIn } from './shared/wireContext.mts';

const operations = apiOperations
	.map(({ node, resource, key, operation }) => ({
		id: `${node}.${resource.value}.${key}`,
		operation,
	}))
	.filter(({ operation: { rows } }) => [slotRows, routedSlotRows].includes(rows as never));

/** Zones with what is odd about zones: far from UTC, half hours, clock changes at midnight or by 30 minutes. */
const ODD_ZONES = [
	'Pacific/Kiritimati',
	'Etc/GMT-14',
	'Etc/GMT+12',
	'Pacific/Pago_Pago',
	'Asia/Kathmandu',
	'Pacific/Chatham',
	'Australia/Lord_Howe',
	'America/Santiago',
	'Africa/Cairo',
	'Africa/Casablanca',
	'America/St_Johns',
	'UTC',
];

/** Days on which clocks change, there or elsewhere. */
const CLOCK_CHANGES = [
	'2027-03-14',
	'2027-03-28',
	'2027-04-04',
	'2027-04-03',
	'2027-04-30',
	'2027-09-05',
	'2027-10-03',
	'2027-10-29',
	'2027-10-31',
	'2027-11-07',
];

const zones = fc.oneof(fc.constantFrom(...ODD_ZONES), fc.constantFrom(...allTimeZones()));
const days = fc.oneof(
	fc.constantFrom(...CLOCK_CHANGES),
	fc
		.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10)),
);
const clocks = fc
	.tuple(fc.nat(23), fc.nat(59))
	.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** The request that a form makes, and the rows that come of an answer. */
async function asked(id: string, operation: Operation, form: Record<string, unknown>) {
	const required = sampleForm(operation.fields, 'required');
	const values: Record<string, unknown> = { ...required, ...specials[id]?.required, ...form };
	const { request } = await buildRequest(operation, {
		...contextIn('Asia/Tokyo'),
		read: (name) => values[name],
		myOrganization: async () => await Promise.resolve(99),
		ownClient: () => undefined,
	});
	const query = new URLSearchParams(request.query);
	const rows = (starts: string[]) => {
		const byDay: Record<string, object[]> = {};
		for (const start of starts) (byDay[start.slice(0, 10)] ??= []).push({ start });
		const isRouted = operation.rows === routedSlotRows;
		return operation.rows?.(isRouted ? { eventTypeId: 1, slots: byDay } : byDay, request) ?? [];
	};
	return { start: query.get('start'), end: query.get('end'), zone: query.get('timeZone'), rows };
}

const utc = (time: DateTime) => time.toUTC().toISO();

/** Every hour from the day before to the day after. */
function slotsAround(first: DateTime, last: DateTime): string[] {
	const starts: string[] = [];
	const from = first.toUTC().minus({ days: 1 }).startOf('hour');
	for (let at = from; at < last.plus({ days: 1 }); at = at.plus({ hours: 1 })) {
		starts.push(at.toISO() ?? '');
	}
	return starts;
}

const startsOf = (rows: unknown[]) => rows.map((row) => (row as { start: string }).start);

const RUNS = { numRuns: 25, seed: 20261128 };

test('there are the operations that people know', () => {
	expect(operations.map(({ id }) => id)).toEqual([
		'calCom.routingForm.calculateSlots',
		'calCom.slot.getAll',
		'calComTeam.routingFormResponse.create',
		'calComOrganization.routingForm.createResponse',
	]);
});

describe.each(operations)('$id', ({ id, operation }) => {
	test('days are days of the zone, whole, and nothing beside them comes out', async () => {
		await fc.assert(
			fc.asyncProperty(zones, days, fc.nat(3), async (timeZone, day, more) => {
				const first = DateTime.fromISO(day, { zone: timeZone }).startOf('day');
				const last = DateTime.fromISO(day, { zone: timeZone }).plus({ days: more }).endOf('day');
				const end = last.toISODate() ?? '';
				const found = await asked(id, operation, { start: day, end, timeZone });
				expect([found.start, found.end, found.zone]).toEqual([utc(first), utc(last), timeZone]);
				const starts = slotsAround(first, last);
				const inside = starts.filter((start) => {
					const here = DateTime.fromISO(start, { zone: timeZone }).toISODate() ?? '';
					return here >= day && here <= end;
				});
				expect(startsOf(found.rows(starts))).toEqual(inside);
			}),
			RUNS,
		);
	});

	test('times without offset are times of the zone', async () => {
		await fc.assert(
			fc.asyncProperty(zones, days, clocks, async (timeZone, day, clock) => {
				const local = `${day}T${clock}`;
				const time = DateTime.fromISO(local, { zone: timeZone });
				const form = { start: local, end: utc(time.plus({ days: 1, seconds: 1 })), timeZone };
				expect((await asked(id, operation, form)).start).toBe(utc(time));
			}),
			RUNS,
		);
	});

	test('instants are themselves, whichever zone is asked, and however they are written', async () => {
		await fc.assert(
			fc.asyncProperty(zones, zones, days, clocks, async (timeZone, other, day, clock) => {
				const start = DateTime.fromISO(`${day}T${clock}`, { zone: other });
				const end = start.plus({ hours: 30, seconds: 1 });
				for (const write of [
					(time: DateTime) => time.toISO(),
					(time: DateTime) => time.toUnixInteger(),
				]) {
					const form = { start: write(start), end: write(end), timeZone };
					const found = await asked(id, operation, form);
					expect([found.start, found.end]).toEqual([utc(start), utc(end)]);
					const starts = slotsAround(start, end);
					expect(startsOf(found.rows(starts))).toEqual(
						starts.filter((at) => at >= (utc(start) ?? '') && at <= (utc(end) ?? '')),
					);
				}
			}),
			RUNS,
		);
	});

	test('without a zone they are days of the workflow', async () => {
		const found = await asked(id, operation, { start: '2027-01-12', end: '2027-01-12' });
		expect([found.start, found.end, found.zone]).toEqual([
			'2027-01-11T15:00:00.000Z',
			'2027-01-12T14:59:59.999Z',
			'Asia/Tokyo',
		]);
	});

	test('an end before the start is refused, not answered with nothing', async () => {
		const form = { start: '2027-01-12', end: '2027-01-11' };
		await expect(asked(id, operation, form)).rejects.toThrow("'End' is before 'Start'");
	});
});

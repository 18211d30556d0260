/**
 * The examples that start with the Cal.com Trigger: imported, activated, and set off by deliveries.
 * Their tables are n8n's own, so that what they keep can be looked at.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { failureOf, itemsOf } from '../../scripts/host/runData.mjs';
import { booking } from '../nodes/shared/catalogue/event/events.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { importedExamples } from './importedExamples.mts';
import type { Examples } from './importedExamples.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { registeredAt } from './registered.mts';

let sandbox: Sandbox;
let n8n: N8n;
let examples: Examples;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
	examples = await importedExamples(n8n, sandbox);
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

beforeEach(() => sandbox.reset());

/** The ID of the execution that there was not before; n8n stores it in its own time. */
async function newExecution(id: string, known: readonly string[]): Promise<string> {
	for (let waits = 0; waits < 100; waits++) {
		const listed = await n8n.rest.listExecutions(id);
		const fresh = listed.find((execution) => !known.includes(execution.id));
		if (fresh) return fresh.id;
		await sleep(100);
	}
	throw new Error('There is no new execution.');
}

type Event = [trigger: string, payload: object];

/** Activates an example, lets the events happen one after the other, and gives back the executions. */
async function play(name: string, events: Event[]) {
	const { id = '' } = examples.find((example) => example.name === name) ?? {};
	await n8n.rest.activate(id);
	const executions = [];
	for (const [trigger, payload] of events) {
		expect(await sandbox.emit(trigger, payload)).toEqual([
			expect.objectContaining({ status: 200 }),
		]);
		const known = executions.map((execution) => execution.id);
		const execution = await n8n.rest.waitForExecution(await newExecution(id, known));
		expect(failureOf(execution)).toBeUndefined();
		executions.push(execution);
	}
	await n8n.rest.deactivate(id);
	expect(registeredAt(sandbox)).toEqual([]);
	return executions;
}

it('are all played here', () => {
	const waiting = examples.filter(({ trigger }) => trigger === 'Cal.com Trigger');
	const names = waiting.map(({ name }) => name);
	expect(names.sort()).toEqual([
		'New booking to table row and message',
		'No-show follow-up',
		'Reschedule keeps the CRM record',
	]);
});

it('New booking: a row and a message for each', async () => {
	const events = ['uid1', 'uid2'].map((uid): Event => ['BOOKING_CREATED', { ...booking, uid }]);
	const [first, second] = await play('New booking to table row and message', events);
	const row = { bookingUid: 'uid1', guest: 'Ann Guest', email: 'ann@guest.test' };
	expect(itemsOf(first!, 'Keep Booking')).toEqual([expect.objectContaining(row)]);
	expect(itemsOf(second!, 'Keep Booking')).toEqual([
		expect.objectContaining({ ...row, bookingUid: 'uid2' }),
	]);
	expect(itemsOf(first!, 'Message')).toEqual([
		{
			text: 'Ann Guest booked “Solo between Carol and Ann” for Monday 7 December, 09:00 UTC',
			to: 'carol@solo.test',
		},
	]);
});

it('Reschedule: the record stays one, and follows the booking', async () => {
	const moved = {
		...booking,
		uid: 'uid2',
		rescheduleUid: 'uid1',
		startTime: '2026-12-08T09:00:00Z',
	};
	const cancelled = { ...booking, uid: 'uid2', status: 'CANCELLED' };
	const executions = await play('Reschedule keeps the CRM record', [
		['BOOKING_CREATED', booking],
		['BOOKING_RESCHEDULED', moved],
		['BOOKING_CANCELLED', cancelled],
	]);
	const records = executions.map((execution) => itemsOf(execution, 'Keep Record'));
	const uids = records.map(([record]) => record?.bookingUid);
	expect(new Set(records.map(([record]) => record?.id)).size).toBe(1);
	expect(uids).toEqual(['uid1', 'uid2', 'uid2']);
	expect(records.map(([record]) => record?.status)).toEqual([
		'accepted',
		'rescheduled',
		'cancelled',
	]);
	expect(records[1]?.[0]?.start).toBe('2026-12-08T09:00:00.000Z');
});

it('No-show: a message to each guest who was absent, and to nobody else', async () => {
	const [missed] = sandbox.state.scheduling.bookings;
	const { uid, title } = missed!;
	const attendees = [
		{ email: 'ann@guest.test', noShow: true },
		{ email: 'ben@guest.test', noShow: false },
	];
	const marked = { message: '', bookingUid: uid, bookingId: 1, attendees };
	const [execution] = await play('No-show follow-up', [['BOOKING_NO_SHOW_UPDATED', marked]]);
	expect(itemsOf(execution!, 'Message')).toEqual([
		expect.objectContaining({ to: 'ann@guest.test', subject: `We missed you: ${title}` }),
	]);
});

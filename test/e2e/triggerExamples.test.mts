/**
 * The examples that start with the Cal.com Trigger: imported, activated, and set off by deliveries.
 * Their tables are n8n's own, so that what they keep can be looked at.
 */
import { failureOf, itemsOf } from '../../scripts/host/runData.mjs';
import { importExamples } from '../../scripts/start/examples.mjs';
import { CalCom } from '../nodes/CalComTrigger/calCom.mts';
import { booking, event } from '../nodes/CalComTrigger/events.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { deliver } from './triggerWorkflow.mts';

const calCom = new CalCom();
let n8n: N8n;
let examples: Awaited<ReturnType<typeof importExamples>>;

beforeAll(async () => {
	await calCom.start();
	n8n = await startN8n();
	const name = 'Cal.com account';
	const credential = { name, type: 'calComV2Api', data: calCom.apiKey };
	const calComV2Api = { id: await n8n.rest.createCredential(credential), name };
	const state = { owner: n8n.owner, credentials: {}, workflows: {} };
	examples = await importExamples(n8n.rest, state, { calComV2Api });
});

afterAll(async () => {
	await n8n?.stop();
	await calCom.stop();
});

beforeEach(() => calCom.reset());

/** Activates an example, delivers the events one after the other, and gives back the executions. */
async function play(name: string, events: object[]) {
	const { id = '' } = examples.find((example) => example.name === name) ?? {};
	await n8n.rest.activate(id);
	const [webhook] = calCom.all();
	const executions = [];
	for (const one of events) {
		if (webhook) expect(await deliver(webhook, one)).toBe(200);
		const [newest] = await n8n.rest.listExecutions(id);
		const execution = await n8n.rest.waitForExecution(newest?.id ?? '');
		expect(failureOf(execution)).toBeUndefined();
		executions.push(execution);
	}
	await n8n.rest.deactivate(id);
	expect(calCom.all()).toEqual([]);
	return executions;
}

it('are all played here', () => {
	const names = examples.filter(({ isManual }) => !isManual).map(({ name }) => name);
	expect(names.sort()).toEqual([
		'New booking to table row and message',
		'No-show follow-up',
		'Reschedule keeps the CRM record',
	]);
});

it('New booking: a row and a message for each', async () => {
	const events = ['uid1', 'uid2'].map((uid) => event('BOOKING_CREATED', { ...booking, uid }));
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
		event('BOOKING_CREATED', booking),
		event('BOOKING_RESCHEDULED', moved),
		event('BOOKING_CANCELLED', cancelled),
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
	const { uid, title } = booking;
	calCom.lists.set(`/v2/bookings/${uid}`, { id: 1, uid, title, status: 'accepted', attendees: [] });
	const attendees = [
		{ email: 'ann@guest.test', noShow: true },
		{ email: 'ben@guest.test', noShow: false },
	];
	const marked = { message: '', bookingUid: uid, bookingId: 1, attendees };
	const [execution] = await play('No-show follow-up', [event('BOOKING_NO_SHOW_UPDATED', marked)]);
	expect(itemsOf(execution!, 'Message')).toEqual([
		expect.objectContaining({ to: 'ann@guest.test', subject: `We missed you: ${title}` }),
	]);
});

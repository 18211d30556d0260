// The ready tools, as a person gets them: each is pasted into n8n's engine and called by a model.
import { readFileSync } from 'node:fs';

import { NodeHelpers, traverseNodeParameters } from 'n8n-workflow';
import type { FromAIArgument, INode, INodeParameters } from 'n8n-workflow';

import { loadPackage, runNode } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { agentExamples } from './agentExamples.mts';
import { READY_TOOLS } from './readyTools.mts';
import { toolsPage } from './toolsPage.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

type Json = Record<string, unknown>;

const timeZone = 'America/New_York';

async function call(name: string, args: Json = {}): Promise<Json> {
	const { parameters } = READY_TOOLS.find((tool) => tool.name === name) ?? { parameters: {} };
	const { apiKey, url: baseUrl } = sandbox;
	const { items, error } = await runNode({
		type: 'calComTool',
		parameters,
		items: [args],
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
		timezone: 'Europe/Berlin',
	});
	if (error) throw error;
	return items[0]?.json ?? {};
}

const ada = { guestName: 'Ada Example', guestEmail: 'ada@example.test', timeZone };
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('the page and the examples are up to date (npm run docs)', () => {
	expect(readFileSync('docs/ai-tools.md', 'utf8')).toBe(toolsPage());
	for (const [file, text] of Object.entries(agentExamples())) {
		expect(readFileSync(`examples/${file}`, 'utf8')).toBe(text);
	}
});

it.each(READY_TOOLS)('$name names no parameter that the node does not have', async (tool) => {
	const loader = await loadPackage();
	const type = loader.getNode('calCom').type;
	if (!('description' in type) || !('properties' in type.description)) throw new Error('No type');
	const parameters = tool.parameters as INodeParameters;
	const node = { parameters, typeVersion: 1 } as INode;
	const { properties } = type.description;
	const kept = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		true,
		false,
		node,
		type.description,
	);
	expect(Object.keys(parameters).filter((name) => !(name in (kept ?? {})))).toEqual([]);
	const args: FromAIArgument[] = [];
	traverseNodeParameters(parameters, args);
	for (const { description } of args) expect(description).toMatch(/^[A-Z].{5,}/);
});

it('a receptionist gets through the life of an appointment', async () => {
	const types = await call('Get Event Types');
	expect(types).toMatchObject({ id: expect.any(Number), title: expect.any(String) });
	const eventTypeId = 1;
	const slots = await call('Get Free Slots', {
		eventTypeId,
		from: day(2),
		until: day(9),
		timeZone,
	});
	const booked = await call('Book Slot', { eventTypeId, start: slots.first, ...ada });
	expect(booked).toMatchObject({ status: 'accepted', host: 'Alice Owner', minutes: 30 });
	// What was booked is said in the guest's time, as it was asked for.
	expect(booked.start).toBe(slots.first);
	const bookingUid = booked.uid;
	const [uidOfGuest] = [(await call('Get Bookings of Guest', ada)).uid];
	expect(uidOfGuest).toBe(bookingUid);
	const later = await call('Find Next Free Slots', {
		eventTypeId,
		timeZone,
		earliestStart: `${day(12)}T00:00:00Z`,
	});
	expect(later.found).toBe(3);
	const moved = await call('Reschedule Booking', { bookingUid, start: later.first });
	expect(moved).toMatchObject({ rescheduledFromUid: bookingUid });
	const invited = await call('Add Guests', {
		bookingUid: moved.uid,
		emails: 'ben@example.test; Cleo Example <cleo@example.test>',
	});
	expect(JSON.stringify(invited)).toMatch(/<ben@example\.test>.*Cleo Example <cleo@example\.test>/);
	expect(await call('Get Booking', { bookingUid: moved.uid })).toMatchObject({ uid: moved.uid });
	const gone = await call('Cancel Booking', { bookingUid: moved.uid });
	expect(gone).toMatchObject({ status: 'cancelled' });
});

it('one call books the next time that suits, on the guest’s days and hours', async () => {
	const booked = await call('Book Next Available', {
		eventTypeId: 1,
		...ada,
		daysOfWeek: 'Tuesday',
		hoursFrom: '10:00',
		hoursUntil: '12:00',
	});
	const start = new Date(String(booked.start));
	const said = new Intl.DateTimeFormat('en-US', {
		timeZone,
		weekday: 'long',
		hour: '2-digit',
		hourCycle: 'h23',
	}).format(start);
	expect(said).toMatch(/^Tuesday.* 1[01]|1[01].*Tuesday/);
});

it('marks only who attends, and keeps to waiting bookings', async () => {
	const stranger = await call('Mark Absent', {
		bookingUid: sandbox.state.scheduling.bookings.find(({ status }) => status === 'accepted')?.uid,
		email: 'nobody@example.test',
	});
	expect(stranger.error).toBe('nobody@example.test does not attend this booking');
	expect(stranger.hint).toMatch(/^Its attendees are: \S+@/);
	const waiting = await call('Get Waiting Bookings');
	expect(waiting.status).toBe('pending');
	expect(await call('Confirm Booking', { bookingUid: waiting.uid })).toMatchObject({
		status: 'accepted',
	});
});

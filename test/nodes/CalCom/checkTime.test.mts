// "Is this time free?", against the sandbox: the answer, the alternatives, the words, the requests.
import { runNode } from '../../engine/engine.mts';
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

type Json = Record<string, unknown>;

interface Slot {
	start: string;
	end: string;
	text: string;
}

interface Checked {
	available: boolean;
	slot: Slot | null;
	alternatives: Slot[];
	timeZone: string;
}

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });
const ZONE = 'Europe/Berlin';

async function run(wishedTime: string, form: Json = {}, more: Json = {}) {
	const { apiKey, url: baseUrl } = sandbox;
	return await runNode({
		type: 'calCom',
		parameters: {
			resource: 'slot',
			operation: 'checkTime',
			eventTypeBy: 'id',
			eventTypeId: byId(1),
			wishedTime,
			timeZone: byId(ZONE),
			...form,
			additionalFields: more,
		},
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
		timezone: 'UTC',
	});
}

async function check(...given: Parameters<typeof run>): Promise<Checked> {
	const { items, error } = await run(...given);
	if (error) throw error;
	expect(items).toHaveLength(1);
	return items[0]?.json as unknown as Checked;
}

const requests = () => sandbox.log.filter(({ path }) => path.startsWith('/v2/slots')).length;

/** The Tuesday after next: its hours are 9 to 17 in Berlin. */
function tuesday(): string {
	const now = new Date();
	const days = 15 - ((now.getUTCDay() + 6) % 7);
	return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

it('a free time is there, said in the zone and the language of who asks', async () => {
	const day = tuesday();
	const { available, slot, timeZone } = await check(`${day}T15:00`, {}, { language: 'de' });
	expect({ available, timeZone }).toEqual({ available: true, timeZone: ZONE });
	expect(slot?.start).toMatch(new RegExp(`^${day}T15:00:00\\+0[12]:00$`));
	expect(slot?.text).toMatch(/^Dienstag, \d+\. \w+ um 15:00$/);
	expect(requests()).toBe(1);
});

it('says English by default', async () => {
	const { slot } = await check(`${tuesday()}T15:00`);
	expect(slot?.text).toMatch(/^Tuesday, \w+ \d+ at 3:00\sPM$/);
});

it('a time that is not free has the nearest, one for each day', async () => {
	const day = tuesday();
	const { available, slot, alternatives } = await check(`${day}T15:07`);
	expect([available, slot]).toEqual([false, null]);
	expect(alternatives).toHaveLength(3);
	expect(alternatives[0]?.start.slice(0, 16)).toBe(`${day}T15:00`);
	expect(new Set(alternatives.map(({ start }) => start.slice(0, 10))).size).toBe(3);
	expect(requests()).toBe(1);
});

it('gives the nearest before and after on the same day where that is wished', async () => {
	const day = tuesday();
	const more = { oneEachDay: false, alternatives: 2 };
	const { alternatives } = await check(`${day}T15:20`, {}, more);
	expect(alternatives.map(({ start }) => start.slice(0, 16)).sort()).toEqual([
		`${day}T15:00`,
		`${day}T15:30`,
	]);
});

it.each([
	['exact', '09:00'],
	['morning', '09:00'],
	['afternoon', '12:00'],
])('of a day, the part %s begins at %s', async (partOfDay, time) => {
	const day = tuesday();
	const { available, slot, alternatives } = await check(day, { partOfDay });
	expect(available).toBe(true);
	expect(slot?.start.slice(0, 16)).toBe(`${day}T${time}`);
	expect(alternatives.every(({ start }) => start !== slot?.start)).toBe(true);
});

it('nobody works in the evening', async () => {
	const { available, alternatives } = await check(tuesday(), { partOfDay: 'evening' });
	expect(available).toBe(false);
	expect(alternatives[0]?.start.slice(11, 16)).toBe('16:30');
});

it('the day is that of the zone', async () => {
	const { slot } = await check(tuesday(), { timeZone: byId('America/New_York') });
	// 9 o'clock in Berlin is 3 o'clock there.
	expect(slot?.start.slice(0, 13)).toBe(`${tuesday()}T03`);
});

it('looks a month further, once, when there are too few', async () => {
	const { alternatives } = await check(`${tuesday()}T15:00`, {}, { alternatives: 20 });
	expect(alternatives).toHaveLength(20);
	expect(requests()).toBe(2);
});

it('of the past nothing is free, and the next times are given', async () => {
	const { available, alternatives } = await check('2020-01-07T15:00');
	expect(available).toBe(false);
	expect(alternatives).toHaveLength(3);
	expect(Date.parse(String(alternatives[0]?.start))).toBeGreaterThan(Date.now());
});

it('refuses what is no time, before any request', async () => {
	const { error } = await run('tomorrow at three');
	expect(error?.message).toMatch(/^'Wished Time' is not a date and time/);
	expect(sandbox.log).toEqual([]);
});

/** Which events were received before, and how much of that is remembered. */
import { randomUUID } from 'node:crypto';

import { landmarkOf } from '../../../nodes/shared/catalogue/event/landmark';
import { normalize } from '../../../nodes/shared/catalogue/event/normalize';
import { knowledgeOf, MEMORY_SIZE, noteArrival } from '../../../nodes/CalComTrigger/sightings';
import type { TriggerState } from '../../../nodes/CalComTrigger/staticData';
import { booking, event } from '../shared/catalogue/event/events.mts';

let state: TriggerState;
let trigger: string;

beforeEach(() => {
	state = {};
	trigger = randomUUID();
});

const stored = () => JSON.parse(JSON.stringify(state)) as TriggerState;

const arrive = (body: object) => noteArrival(normalize(body as never), trigger, state);

/** Whether the event was known when it arrived; from then on it is. */
function isKnown(body: object): boolean {
	const { status, remember } = arrive(body);
	remember();
	return status === 'known';
}

function seen(changes: object = {}, kind = 'BOOKING_CREATED'): boolean {
	return isKnown(event(kind, { ...booking, ...changes }));
}

it('recognises the same delivery', () => {
	expect([seen(), seen(), seen()]).toEqual([false, true, true]);
});

it('knows an event only when it has started the workflow, or takes it for lost after a while', () => {
	const body = event('BOOKING_CREATED', booking);
	const { status, remember } = arrive(body);
	expect([status, arrive(body).status, state.recent]).toEqual(['new', 'begun', undefined]);
	jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
	expect(arrive(body).status).toBe('new');
	jest.restoreAllMocks();
	remember();
	expect([arrive(body).status, state.recent?.length]).toEqual(['known', 1]);
});

it('recognises it after a restart, from the static data', () => {
	seen();
	state = stored();
	trigger = randomUUID();
	expect(seen()).toBe(true);
});

it('recognises it when two deliveries read the static data at the same time', () => {
	seen();
	state = {};
	expect(seen()).toBe(true);
});

it('keeps all that arrived together, whichever delivery is saved last', () => {
	const first: TriggerState = {};
	const second: TriggerState = {};
	state = first;
	seen({ uid: 'a' });
	state = second;
	seen({ uid: 'b' });
	expect(first.recent).toHaveLength(2);
	expect(first.recent).toEqual(second.recent);
});

it.each([
	['another event', {}, 'BOOKING_RESCHEDULED'],
	['another booking', { uid: 'uid2' }, undefined],
	['another seat of the booking', { attendees: [{ email: 'b@guest.test' }] }, undefined],
	['another location', { location: 'Street 2' }, undefined],
])('lets through %s', (_, changes, kind) => {
	seen();
	expect(seen(changes, kind)).toBe(false);
});

it('lets through what nothing makes sure of', () => {
	const body = { triggerEvent: 'X', payload: { a: 1 } };
	expect([isKnown(body), isKnown(body)]).toEqual([false, false]);
});

it('remembers only so much', () => {
	for (let index = 0; index < MEMORY_SIZE * 3; index++) seen({ uid: `u${index}` });
	expect(state.recent).toHaveLength(MEMORY_SIZE);
	expect(JSON.stringify(state.recent).length).toBeLessThan(MEMORY_SIZE * 60);
	expect(seen({ uid: `u${MEMORY_SIZE * 3 - 1}` })).toBe(true);
	expect(seen({ uid: 'u0' })).toBe(false);
});

it('forgets what happened first, whenever it came: what is forgotten is not looked for again', () => {
	const at = (second: number) => new Date(1_800_000_000_000 + second * 1000).toISOString();
	const arriveAt = (uid: string, second: number) => {
		const body = { ...event('BOOKING_CREATED', { ...booking, uid }), createdAt: at(second) };
		arrive(body).remember();
	};
	for (let index = 0; index < MEMORY_SIZE; index++) arriveAt(`on time ${index}`, 10 + index);
	// Found out at the next start of n8n, after the others.
	arriveAt('late', 20);
	arriveAt('latest', 5_000);
	const { has, completeSince } = knowledgeOf(trigger, state);
	const isKnown = (uid: string) => has([landmarkOf('BOOKING_CREATED', uid, undefined)]);
	expect(completeSince).toBe(Date.parse(at(12)));
	expect([isKnown('on time 0'), isKnown('on time 1'), isKnown('on time 2')]).toEqual([
		false,
		false,
		true,
	]);
	// Older than all: forgotten at once, and Catch Up does not go back so far.
	arriveAt('ancient', 1);
	expect(knowledgeOf(trigger, state).completeSince).toBe(Date.parse(at(12)));
});

it('does not let the memory of one trigger hide the events of another', () => {
	seen();
	state = {};
	trigger = randomUUID();
	expect(seen()).toBe(false);
});

it('remembers the triggers of one process only up to a number', () => {
	const first = trigger;
	seen();
	for (let index = 0; index < 200; index++) {
		trigger = randomUUID();
		state = {};
		seen();
	}
	trigger = first;
	state = {};
	expect(seen()).toBe(false);
});

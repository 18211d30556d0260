/** What counts as delivered before, and how much of it is remembered. */
import { randomUUID } from 'node:crypto';

import { isRepeated, MEMORY_SIZE, WINDOW_MS } from '../../../nodes/CalComTrigger/deduplicate';
import { normalize } from '../../../nodes/CalComTrigger/normalize';
import type { TriggerState } from '../../../nodes/CalComTrigger/staticData';
import { booking, event } from './events.mts';

const AT = Date.parse('2026-12-07T08:00:00.000Z');

let state: TriggerState;

beforeEach(() => {
	state = { webhookId: randomUUID() };
});

/** As in another process, or after a restart: only the saved data is left. */
function restart(): void {
	state = { ...(JSON.parse(JSON.stringify(state)) as TriggerState), webhookId: randomUUID() };
}

function seen(changes: object = {}, { at = AT, trigger = 'BOOKING_CREATED' } = {}): boolean {
	const body = {
		...event(trigger, { ...booking, ...changes }),
		createdAt: new Date(at).toISOString(),
	};
	return isRepeated(normalize(body as never), state);
}

it('recognises the same delivery', () => {
	expect([seen(), seen(), seen()]).toEqual([false, true, true]);
});

it('recognises it after a restart, from the static data', () => {
	seen();
	restart();
	expect(seen()).toBe(true);
});

it('recognises it when two deliveries read the static data at the same time', () => {
	const before = { ...state };
	seen();
	state = before;
	expect(seen()).toBe(true);
});

it('recognises the event of another webhook, stamped moments apart', () => {
	seen();
	expect(seen({ webhook: { id: 'other' } }, { at: AT + 2 })).toBe(true);
	expect(seen({}, { at: AT - WINDOW_MS })).toBe(true);
});

it.each([
	['another event', {}, { trigger: 'BOOKING_RESCHEDULED' }],
	['another booking', { uid: 'uid2' }, {}],
	['another seat of the booking', { attendees: [{ email: 'b@guest.test' }] }, {}],
	['another location', { location: 'Street 2' }, {}],
	['the same again later', {}, { at: AT + WINDOW_MS + 1 }],
])('lets through %s', (_, changes, options) => {
	seen();
	expect(seen(changes, options)).toBe(false);
});

it('goes by the time of arrival when the event names none', () => {
	const body = normalize({ triggerEvent: 'X', payload: { a: 1 } });
	expect(isRepeated(body, state, AT)).toBe(false);
	expect(isRepeated(body, state, AT + 1000)).toBe(true);
	expect(isRepeated(body, state, AT + WINDOW_MS + 1)).toBe(false);
});

it('remembers only so much', () => {
	for (let index = 0; index < MEMORY_SIZE * 3; index++) seen({ uid: `u${index}` });
	expect(state.recent).toHaveLength(MEMORY_SIZE);
	expect(JSON.stringify(state.recent).length).toBeLessThan(MEMORY_SIZE * 40);
	expect(seen({ uid: `u${MEMORY_SIZE * 3 - 1}` })).toBe(true);
	expect(seen({ uid: 'u0' })).toBe(false);
});

it('does not let the memory of one webhook hide the events of another', () => {
	seen();
	state = { webhookId: randomUUID() };
	expect(seen()).toBe(false);
});

it('remembers the webhooks of one process only up to a number', () => {
	const first = state;
	seen();
	for (let index = 0; index < 200; index++) {
		state = { webhookId: randomUUID() };
		seen();
	}
	state = { webhookId: first.webhookId };
	expect(seen()).toBe(false);
});

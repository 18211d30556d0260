/**
 * Bookings that a guest makes, moves and cancels at the sandbox, what Cal.com tells of them, and
 * whether each has started a workflow once.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { ask, book } from '../sandbox/guest.mts';
import type { Sandbox } from '../sandbox/index.mts';
import type { TriggerWorkflow } from './triggerWorkflow.mts';

export type Happened = [event: string, uid: string];

/** Makes a booking; every third of them moves, every fifth is cancelled. */
export async function happen(sandbox: Sandbox, index: number): Promise<Happened[]> {
	const { uid } = await book(sandbox);
	const done: Happened[] = [['BOOKING_CREATED', uid]];
	if (index % 3 === 0) {
		const moved = await ask(sandbox, 'POST', `/${uid}/reschedule`, {
			start: sandbox.firstFreeSlot(1),
		});
		done.push(['BOOKING_RESCHEDULED', moved.uid]);
	}
	const [, latest] = done.at(-1) as Happened;
	if (index % 5 === 0) {
		await ask(sandbox, 'POST', `/${latest}/cancel`, { cancellationReason: 'Ill' });
		done.push(['BOOKING_CANCELLED', latest]);
	}
	return done;
}

export async function happenOften(sandbox: Sandbox, count: number): Promise<Happened[]> {
	const all: Happened[] = [];
	for (let index = 0; index < count; index++) all.push(...(await happen(sandbox, index)));
	await sandbox.settled();
	return all;
}

/** What the executions so far started with, also those that ended with n8n. */
async function started(workflow: TriggerWorkflow): Promise<Happened[]> {
	const all: Happened[] = [];
	for (const id of await workflow.executions()) {
		const input = (await workflow.crashedInput(id)) ?? (await workflow.output(id));
		const { event, booking } = input;
		all.push([event, booking?.uid]);
	}
	return all;
}

const sorted = (events: Happened[]) => events.map((event) => event.join(' ')).sort();

/** What is in a list beyond another one, each as often as it is there. */
function beyond(list: string[], other: string[]): string[] {
	const left = [...other];
	return list.filter((one) => {
		const index = left.indexOf(one);
		if (index !== -1) left.splice(index, 1);
		return index === -1;
	});
}

/**
 * Waits until everything has started, and a while longer for what should not. Nothing may be lost or
 * invented; what started twice may be so many events (none by default), and is told.
 */
export async function expectStarted(
	workflow: TriggerWorkflow,
	expected: Happened[],
	{ mostTwice = 0 } = {},
): Promise<void> {
	const deadline = Date.now() + 240_000;
	for (let seen = -1; Date.now() < deadline; ) {
		const { length } = await workflow.executions();
		if (length >= expected.length && length === seen) break;
		seen = length;
		await sleep(3_000);
	}
	const [found, wanted] = [sorted(await started(workflow)), sorted(expected)];
	const twice = beyond(found, wanted);
	if (mostTwice === 0 || twice.length > mostTwice) expect(found).toEqual(wanted);
	expect(beyond(wanted, found)).toEqual([]);
	expect(wanted).toEqual(expect.arrayContaining(twice));
	if (twice.length > 0) process.stdout.write(`Started twice: ${twice.join(', ')}\n`);
}

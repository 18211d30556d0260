/** Bookings that a guest makes, moves and cancels at the sandbox, and what Cal.com tells of them. */
import type { Sandbox } from '../sandbox/index.mts';

export type Happened = [event: string, uid: string];

async function ask(sandbox: Sandbox, path: string, body: object): Promise<{ uid: string }> {
	const response = await fetch(`${sandbox.url}/v2/bookings${path}`, {
		method: 'POST',
		headers: {
			authorization: `Bearer ${sandbox.apiKey}`,
			'cal-api-version': '2026-02-25',
			'content-type': 'application/json',
		},
		body: JSON.stringify(body),
	});
	const { data, error } = (await response.json()) as { data: { uid: string }; error?: object };
	if (error) throw new Error(JSON.stringify(error));
	return data;
}

async function book(sandbox: Sandbox): Promise<Happened> {
	const attendee = { name: 'Ada', email: 'ada@example.test', timeZone: 'Europe/Berlin' };
	const { uid } = await ask(sandbox, '', {
		eventTypeId: 1,
		start: sandbox.firstFreeSlot(1),
		attendee,
	});
	return ['BOOKING_CREATED', uid];
}

/** Makes a booking; every third of them moves, every fifth is cancelled. */
export async function happen(sandbox: Sandbox, index: number): Promise<Happened[]> {
	const [created, uid] = await book(sandbox);
	const done: Happened[] = [[created, uid]];
	if (index % 3 === 0) {
		const moved = await ask(sandbox, `/${uid}/reschedule`, { start: sandbox.firstFreeSlot(1) });
		done.push(['BOOKING_RESCHEDULED', moved.uid]);
	}
	const [, latest] = done.at(-1) as Happened;
	if (index % 5 === 0) {
		await ask(sandbox, `/${latest}/cancel`, { cancellationReason: 'Ill' });
		done.push(['BOOKING_CANCELLED', latest]);
	}
	return done;
}

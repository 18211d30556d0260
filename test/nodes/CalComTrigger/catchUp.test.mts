/**
 * What happened while Cal.com could not deliver is found out, starts the workflow once, and is never
 * started when it was delivered.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { needsConfirmation } from '../../sandbox/guest.mts';
import { Outage } from './outage.mts';

let outage: Outage;

beforeAll(async () => void (outage = await Outage.begin()));
afterAll(async () => await outage.end());
beforeEach(async () => await outage.reset());

describe('while n8n was down', () => {
	it('a booking was made', async () => {
		outage.stop();
		const { uid } = await outage.book();
		await outage.start();
		expect(outage.started).toEqual([['BOOKING_CREATED', uid]]);
		expect(outage.receiver.items[0]).toMatchObject({
			caughtUp: true,
			event: 'BOOKING_CREATED',
			createdAt: expect.stringMatching(/Z$/),
			booking: {
				uid,
				status: 'accepted',
				attendees: [{ name: 'Ada', email: 'ada@example.test', language: 'en' }],
				hosts: [{ id: 1 }],
				responses: { email: 'ada@example.test', name: 'Ada' },
			},
			form: null,
		});
	});

	it('a booking was made and cancelled: both, in their order', async () => {
		outage.stop();
		const { uid } = await outage.book();
		await sleep(5);
		await outage.ask('POST', `/${uid}/cancel`, { cancellationReason: 'Ill' });
		await outage.start();
		expect(outage.started).toEqual([
			['BOOKING_CREATED', uid],
			['BOOKING_CANCELLED', uid],
		]);
		expect(outage.receiver.items[1]).toMatchObject({
			booking: { status: 'cancelled' },
			payload: { cancellationReason: 'Ill' },
		});
	});

	it('a booking of before moved: the old one is no cancellation', async () => {
		const { uid } = await outage.book();
		outage.stop();
		const moved = await outage.ask('POST', `/${uid}/reschedule`, {
			start: outage.sandbox.firstFreeSlot(1),
		});
		await outage.start();
		expect(outage.started).toEqual([
			['BOOKING_CREATED', uid],
			['BOOKING_RESCHEDULED', moved.uid],
		]);
		expect(outage.receiver.items[1]).toMatchObject({
			caughtUp: true,
			booking: { rescheduledFromUid: uid },
		});
	});

	it('a booking was requested, another confirmed, another declined', async () => {
		const id = needsConfirmation(outage.sandbox);
		const [first, second] = [await outage.book(id), await outage.book(id)];
		outage.stop();
		const third = await outage.book(id);
		await outage.ask('POST', `/${first.uid}/confirm`);
		await outage.ask('POST', `/${second.uid}/decline`);
		outage.receiver.items.length = 0;
		await outage.start();
		expect(outage.started.sort()).toEqual(
			[
				['BOOKING_REQUESTED', third.uid],
				['BOOKING_CREATED', first.uid],
				['BOOKING_REJECTED', second.uid],
			].sort(),
		);
	});

	it('a guest was absent from a meeting that had begun', async () => {
		const { uid } = await outage.book();
		outage.stop();
		const booking = outage.sandbox.state.scheduling.bookings.find((one) => one.uid === uid);
		const past = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
		Object.assign(booking ?? {}, { start: past(0.01), end: past(30) });
		await sleep(700);
		await outage.ask('POST', `/${uid}/mark-absent`, {
			attendees: [{ email: 'ada@example.test', absent: true }],
		});
		await outage.start();
		expect(outage.receiver.items.slice(1)).toEqual([
			expect.objectContaining({
				event: 'BOOKING_NO_SHOW_UPDATED',
				caughtUp: true,
				booking: expect.objectContaining({
					uid,
					attendees: [expect.objectContaining({ email: 'ada@example.test', absent: true })],
				}),
			}),
		]);
	});

	it('nothing happened: nothing starts, and nothing is stored', async () => {
		await outage.book();
		outage.stop();
		const { saved } = outage.n8n;
		await outage.start();
		expect(outage.started).toHaveLength(1);
		expect(outage.n8n.saved).toBe(saved);
		expect(outage.receiver.count).toBe(0);
	});
});

describe('an event', () => {
	it('that was found out is not started again: by its late delivery, a next look, a next start', async () => {
		outage.stop();
		const { uid } = await outage.book();
		await outage.start();
		await outage.n8n.poll();
		const { state } = outage.sandbox;
		const booking = state.scheduling.bookings.find((one) => one.uid === uid);
		const { payloadOf } = await import('../../sandbox/bookingPayload.mts');
		await outage.sandbox.emit('BOOKING_CREATED', payloadOf(state, booking as never));
		outage.stop();
		await outage.start();
		expect(outage.started).toEqual([['BOOKING_CREATED', uid]]);
	});

	it('of an event that the workflow does not want is not started', async () => {
		outage.n8n.parameters.events = ['BOOKING_CANCELLED'];
		await outage.n8n.activate('update');
		outage.stop();
		await outage.book();
		await outage.start();
		expect(outage.started).toEqual([]);
	});

	it('that does not pass the filters is not started', async () => {
		outage.n8n.parameters.filters = { attendeeDomains: 'other.test' };
		outage.stop();
		await outage.book();
		await outage.start();
		expect(outage.started).toEqual([]);
	});

	it('of before the activation, or while the workflow was off, is not started', async () => {
		await outage.n8n.deactivate();
		await outage.book();
		await outage.n8n.activate('activate');
		await outage.n8n.poll('activate');
		outage.stop();
		await outage.start();
		expect(outage.started).toEqual([]);
	});

	it('of another host is not started for an account', async () => {
		outage.stop();
		const { uid } = await outage.book();
		const booking = outage.sandbox.state.scheduling.bookings.find((one) => one.uid === uid);
		booking?.hostIds.splice(0, 1, 2);
		booking?.hostIds.push(1);
		await outage.start();
		expect(outage.started).toEqual([]);
	});
});

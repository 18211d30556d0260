// What real servers made of seats, metadata, absences and filters, by the cases of the runs over them:
// the items say of whom and of what they are.
import calCom2025 from '../recordings/runs/calCom2025.json';
import calDiy from '../recordings/runs/calDiy.json';
import type { RecordedRun } from './run.mts';

const runs = { calCom2025, calDiy } as unknown as Record<string, RecordedRun[]>;

describe.each(Object.keys(runs))('%s', (edition) => {
	const run = (name: string) => {
		const found = runs[edition]?.find((one) => one.case === name);
		if (!found) throw new Error(`No run was kept of: ${name}`);
		return found;
	};
	const itemOf = (name: string) => {
		const { items, words } = run(name);
		expect(words).toBeUndefined();
		return items[0] as Record<string, unknown>;
	};
	const uidOf = (name: string) =>
		(run(name).parameters.bookingUid as { value: unknown } | undefined)?.value;

	it('a second seat, simplified, is about the guest that was booked', () => {
		expect(itemOf('the second seat, simplified')).toMatchObject({
			attendeeName: 'Gil Guest',
			seatUid: expect.stringMatching(/^[\w-]{36}$/),
		});
	});

	it('a seat that moves alone is in a new booking, with a seat of its own', () => {
		const item = itemOf('a seat');
		expect(item.uid).not.toBe(uidOf('a seat'));
		expect(item.rescheduledFromUid).toBe(uidOf('a seat'));
		expect(item.seatUid).toEqual(expect.any(String));
	});

	it('a seat that moves into a booking that is there names that booking', () => {
		const item = itemOf('a seat into a booking that is there');
		expect(item.uid).not.toBe(uidOf('a seat into a booking that is there'));
		expect(item.seatUid).toEqual(expect.any(String));
	});

	it('new metadata of the profile leaves the default conferencing app', () => {
		const { exchanges, words } = run('metadata, with a default conferencing app');
		expect(words).toBeUndefined();
		expect(exchanges.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /v2/conferencing/default',
			'PATCH /v2/me',
			'GET /v2/conferencing/default',
			'POST /v2/conferencing/daily-video/default',
		]);
		expect(itemOf('after new metadata')).toMatchObject({ appSlug: 'daily-video' });
	});

	it('a booking whose guest did not come says so', () => {
		const attendees = itemOf('of a guest').attendees as Array<Record<string, unknown>>;
		expect(attendees.map(({ absent }) => absent)).toEqual([true]);
		expect(itemOf('of the host')).toMatchObject({ absentHost: true });
	});

	it('a list with a filter that nothing passes is empty', () => {
		const { items, words, exchanges } = run('created after 2027');
		expect([items, words]).toEqual([[], undefined]);
		expect(exchanges.length).toBeGreaterThan(0);
	});
});

test('all seats, moved by an administrator, keep their booking', () => {
	const moved = runs.calCom2025?.find((one) => one.case === 'all seats, by the host');
	const { value } = moved?.parameters.bookingUid as { value: unknown };
	expect(moved?.items[0]).toMatchObject({ uid: value });
	expect(moved?.items[0]?.rescheduledFromUid ?? null).toBeNull();
});

// Which bookings a node may touch, in every operation on one booking: what is checked before anything
// is done, and that a restriction which comes empty is none.
import { isWrite } from '../../../nodes/shared/api/operation';
import { runNode } from '../../engine/engine.mts';
import { allOperations } from '../allOperations.mts';
import { freshCredentials, startServer, success } from '../../workflows/server.mts';
import type { Server } from '../../workflows/server.mts';

let server: Server;
beforeAll(async () => {
	server = await startServer();
});
afterAll(async () => await server.stop());

const start = '2030-01-15T09:00:00.000Z';
const booking = {
	uid: 'uid1',
	title: 'Intro',
	status: 'accepted',
	start,
	end: '2030-01-15T09:30:00.000Z',
	eventTypeId: 41,
	attendees: [{ name: 'Ada', email: 'Ada@x.test', timeZone: 'UTC', absent: false }],
	hosts: [{ id: 1, name: 'Alice' }],
};

beforeEach(() => server.answer(() => success(booking)));

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

/** What the operations ask besides the booking. */
const REST: Record<string, object> = {
	block: { organizationId: byId(1), blockType: 'EMAIL' },
	report: { organizationId: byId(1), reason: 'SPAM', reportType: 'EMAIL' },
	addGuests: { guestEmails: 'ben@x.test' },
	add: { attendeeName: 'Ben', attendeeEmail: 'ben@x.test', attendeeTimeZone: byId('UTC') },
	delete: { attendeeId: byId(3) },
	markAbsent: { attendees: { rows: [{ email: byId('ada@x.test'), absent: true }] } },
	reassignToUser: { userId: byId(7) },
	reschedule: { start: '2030-01-16T09:00:00Z' },
	updateLocation: { location: { rows: { type: 'address', address: 'Here' } } },
};

const OF_BOOKING = new Set(['booking', 'bookingAttendee']);
const restricted = allOperations.filter(({ operation }) =>
	operation.fields.some(({ name }) => name === 'restrictions'),
);

async function call(node: string, resource: string, operation: string, restrictions: object) {
	server.seen.length = 0;
	// Only Cal.diy removes attendees, and only the cloud does some of the rest.
	const apiGeneration =
		resource === 'bookingAttendee' && operation === 'delete' ? 'calDiy' : '2026';
	const form = { bookingUid: byId('uid1'), ...REST[operation], restrictions };
	const { items, error } = await runNode({
		type: `${node}Tool`,
		parameters: { resource, operation, options: { retries: 0 }, ...form },
		credentials: freshCredentials(server.url, { apiGeneration }),
	});
	if (error) throw error;
	return items[0]?.json ?? {};
}

const writes = () => server.seen.filter(({ method }) => method !== 'GET');

it('every write on one booking can be restricted', () => {
	const open = allOperations
		.filter(
			({ operation }) =>
				isWrite(operation) &&
				operation.fields.some(({ name, fills }) => name === 'bookingUid' && fills.length > 0),
		)
		.filter((row) => !restricted.includes(row));
	expect(open.map(({ resource, key }) => `${resource.value}.${key}`)).toEqual([]);
	expect(restricted.length).toBeGreaterThanOrEqual(15);
	expect(restricted.every(({ resource }) => OF_BOOKING.has(resource.value))).toBe(true);
});

describe.each(restricted.map(({ node, resource, key }) => [node, resource.value, key]))(
	'%s %s: %s',
	(node, resource, operation) => {
		it('leaves the bookings of others alone, without telling about them', async () => {
			const answer = await call(node, resource, operation, { attendeeEmail: 'eve@x.test' });
			expect(answer.error).toBe('There is no such booking of eve@x.test');
			expect(JSON.stringify(answer)).not.toMatch(/Ada|Intro|Alice/i);
			expect(writes()).toEqual([]);
		});

		it('leaves other event types alone', async () => {
			const answer = await call(node, resource, operation, { eventTypeIds: '40, 42' });
			expect(answer.error).toBe('Bookings of this event type are out of bounds here');
			expect(writes()).toEqual([]);
		});

		it.each([
			['attendeeEmail', '', "'Only If Attendee Is' is empty"],
			['attendeeEmail', null, "'Only If Attendee Is' is empty"],
			['attendeeEmail', 'N/A', "'Only If Attendee Is' is empty"],
			['eventTypeIds', '', "'Only for Event Types' is empty"],
			['eventTypeIds', [], "'Only for Event Types' is empty"],
		])('refuses %s %j, which would let everything through', async (name, value, said) => {
			const answer = await call(node, resource, operation, { [name]: value });
			expect(answer.error).toBe(said);
			expect(server.seen).toEqual([]);
		});

		it('lets through what is theirs', async () => {
			const both = { attendeeEmail: 'Ada <ADA@x.test>', eventTypeIds: [41] };
			const answer = await call(node, resource, operation, both);
			expect(String(answer.error ?? '')).not.toMatch(/no such booking|out of bounds|is empty/);
		});
	},
);

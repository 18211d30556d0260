// A list of bookings of any length, page by page, without keeping it: for measuring memory.
import type { Fault, FaultyRequest } from '../sandbox/index.mts';

function booking(number: number): object {
	const start = new Date(Date.UTC(2027, 0, 1) + number * 1_800_000).toISOString();
	const person = { name: `Guest ${number}`, email: `guest${number}@example.test`, timeZone: 'UTC' };
	return {
		id: number,
		uid: `uid-${number}`,
		title: `Intro call between Alice and Guest ${number}`,
		status: 'accepted',
		start,
		end: start,
		duration: 30,
		eventTypeId: 2,
		location: 'https://example.test/video',
		hosts: [{ id: 1, name: 'Alice', email: 'alice@acme.test', timeZone: 'Europe/Berlin' }],
		attendees: [person],
		metadata: {},
		bookingFieldsResponses: person,
		createdAt: start,
		updatedAt: start,
		icsUid: `uid-${number}@Cal.com`,
	};
}

/** The page of bookings that a request asks for, as the sandbox's answer. */
export function bookingsPage({ route, path }: FaultyRequest, total: number): Fault | undefined {
	if (route !== 'GET /v2/bookings') return undefined;
	const search = new URLSearchParams(path.split('?')[1]);
	const from = Number(search.get('cursor') ?? 0);
	const size = Number(search.get('limit') ?? 50);
	const next = Math.min(from + size, total);
	const hasMore = next < total;
	const data = Array.from({ length: next - from }, (_, index) => booking(from + index));
	const pagination = { nextCursor: hasMore ? String(next) : null, hasMore };
	return {
		kind: 'status',
		applied: false,
		status: 200,
		body: { status: 'success', data, pagination },
	};
}

// docs/moving-here.md names nodes, operations and output fields: each of them exists.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { normalize } from '../../nodes/shared/catalogue/event/normalize';
import { operationName } from '../../nodes/shared/operation/resource';
import { nodes } from '../nodes/allOperations.mts';

const page = readFileSync(join(process.cwd(), 'docs', 'moving-here.md'), 'utf8');

const known = new Set(
	nodes.flatMap(({ resources }) =>
		resources.flatMap(({ name, operations }) =>
			Object.entries(operations).map(
				([key, operation]) => `${name} → ${operationName(key, operation)}`,
			),
		),
	),
);

test('every operation that it names exists', () => {
	const named = [
		...page.matchAll(/\*\*(?:Cal\.com \w+: )?([A-Z][A-Za-z -]+ → [A-Z][A-Za-z -]+)\*\*/g),
	]
		.map((match) => match[1] ?? '')
		.filter((name) => !name.startsWith('Scope'));
	expect(named.length).toBeGreaterThan(15);
	expect(named.filter((name) => !known.has(name))).toEqual([]);
});

/** A delivery of a real server's shape with everything that the page speaks of. */
const item = normalize({
	triggerEvent: 'BOOKING_RESCHEDULED',
	createdAt: '2026-11-28T09:00:00.000Z',
	payload: {
		uid: 'new',
		bookingId: 7,
		title: 'Intro call',
		startTime: '2026-12-01T09:00:00Z',
		endTime: '2026-12-01T09:30:00Z',
		status: 'ACCEPTED',
		eventTypeId: 42,
		location: 'integrations:daily',
		metadata: { videoCallUrl: 'https://example.test/call' },
		attendees: [
			{ name: 'Ada', email: 'ada@example.test', timeZone: 'UTC', language: { locale: 'en' } },
		],
		organizer: { name: 'Grace', email: 'grace@example.test' },
		responses: { notes: { label: 'Notes', value: 'Hello' } },
		rescheduleUid: 'old',
		iCalUID: 'ics@cal.test',
		anythingElse: true,
	},
});

function valueAt(path: string): unknown {
	return path
		.split(/[.[\]]+/)
		.filter(Boolean)
		.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], item);
}

test('every field of the trigger that it names is there', () => {
	const paths = [...page.matchAll(/\|[^|]*\|([^|]*)\|$/gm)]
		.flatMap((match) => [...(match[1] ?? '').matchAll(/\{\{ \$json\.([^ ]+) \}\}/g)])
		.map((match) => match[1] ?? '');
	expect(paths.length).toBeGreaterThan(20);
	expect(paths.filter((path) => valueAt(path) === undefined || valueAt(path) === null)).toEqual([]);
});

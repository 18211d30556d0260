// How many requests a job spends beside the least that it can be done with: at 120 a minute a request
// is what a workflow pays with. The counts do not depend on the machine.
import { runNode } from '../engine/engine.mts';
import { newToken } from '../../nodes/shared/catalogue/bookingLink/token';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import type { Rows } from './scenarios.mts';

interface Job {
	job: string;
	type?: string;
	parameters: Record<string, unknown>;
	items?: Array<Record<string, unknown>>;
	/** The least, and what it is for. */
	least: number;
	why: string;
}

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });
const guests = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ name: `Guest ${index}` }));

function jobsAt(sandbox: Sandbox): Job[] {
	const start = sandbox.firstFreeSlot(1);
	const ada = { attendeeName: 'Ada', attendeeEmail: 'ada@example.test' };
	return [
		{
			job: 'Check a time that is free',
			parameters: {
				resource: 'slot',
				operation: 'checkTime',
				eventTypeId: byId(1),
				wishedTime: start,
			},
			least: 1,
			why: 'the slots around it',
		},
		{
			job: 'Check a time that is not free, with alternatives',
			parameters: {
				resource: 'slot',
				operation: 'checkTime',
				eventTypeId: byId(1),
				wishedTime: new Date(Date.parse(start) + 60_000).toISOString(),
			},
			least: 1,
			why: 'the slots around it',
		},
		{
			job: 'Book the next free slot',
			parameters: {
				resource: 'booking',
				operation: 'bookNextAvailable',
				eventTypeId: byId(1),
				...ada,
			},
			least: 2,
			why: 'the slots, the booking',
		},
		{
			job: 'Booking links for 100 guests',
			parameters: { resource: 'bookingLink', operation: 'create', eventTypeId: byId(1) },
			items: guests(100),
			least: 1,
			why: 'the event type',
		},
		{
			job: 'Begin to wait for a booking',
			parameters: {
				resource: 'booking',
				operation: 'waitForBooking',
				link: newToken({ eventTypeId: 1 }, Date.now()),
			},
			least: 2,
			why: 'the webhook, what was booked before',
		},
		{
			job: 'Create or update 20 event types by slug, 1 of them new, 1 changed',
			parameters: {
				resource: 'eventType',
				operation: 'upsert',
				title: '={{ $json.title }}',
				slug: '={{ $json.slug }}',
				lengthInMinutes: 30,
			},
			items: [
				{ title: 'New', slug: 'new' },
				{ title: 'Renamed', slug: 'intro-call' },
				...Array.from({ length: 18 }, () => ({ title: 'Renamed', slug: 'intro-call' })),
			],
			least: 3,
			why: 'the event types, one creation, one change',
		},
		{
			job: 'Set an attribute of 2 members, 10 times each',
			type: 'calComOrganization',
			parameters: {
				resource: 'attribute',
				operation: 'setForUser',
				organizationId: byId(1),
				member: byId('={{ $json.member }}'),
				attribute: byId('Department'),
				values: 'Sales',
			},
			items: Array.from({ length: 20 }, (_, index) => ({ member: 1 + (index % 2) })),
			least: 4,
			why: 'the attribute, its options, who has which, the one assignment that is missing',
		},
	];
}

/** One row for each job. */
export async function requests(): Promise<Rows> {
	const rows: Rows = [];
	const sandbox = await startSandbox();
	for (const { job, least, why, type = 'calCom', parameters, items } of jobsAt(sandbox)) {
		sandbox.reset();
		const { apiKey, url: baseUrl } = sandbox;
		const { error } = await runNode({
			type,
			...(items ? { items } : {}),
			parameters,
			credentials: {
				calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' },
			},
		});
		if (error) throw error;
		rows.push({ job, items: items?.length ?? 1, requests: sandbox.log.length, least, why });
	}
	await sandbox.stop();
	return rows;
}

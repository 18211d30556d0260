/**
 * The polling trigger against the sandbox: nothing old, nothing lost between looks, nothing twice, in
 * the shape of the trigger, with no more requests than it needs.
 */
import { PollContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type { IDataObject, INode, INodeTypes, WorkflowActivateMode } from 'n8n-workflow';

import { CalComV2Api } from '../../../credentials/CalComV2Api.credentials';
import { CalComPollingTrigger } from '../../../nodes/CalComPollingTrigger/CalComPollingTrigger.node';
import { Credentials } from '../../engine/credentials.mts';
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';

const type = new CalComPollingTrigger();
const nodeTypes = {
	getByName: () => type,
	getByNameAndVersion: () => type,
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;
const loader = {
	getCredential: () => ({ type: new CalComV2Api() }),
} as unknown as ConstructorParameters<typeof Credentials>[0];

let sandbox: Sandbox;
let parameters: IDataObject;
/** What n8n has in its database. */
let saved: string;
let context: PollContext;
let workflow: Workflow;

beforeAll(async () => void (sandbox = await startSandbox()));
afterAll(async () => await sandbox.stop());

/** n8n starts polling with what was saved: when it starts, or when the user activates. */
function activate(mode: WorkflowActivateMode, executionMode: 'trigger' | 'manual' = 'trigger') {
	const node = {
		id: 'n1',
		name: 'Poll',
		type: 'n8n-nodes-calcom-api.calComPollingTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: { calComV2Api: { id: 'c', name: 'c' } },
	} as unknown as INode;
	workflow = new Workflow({
		id: 'w1',
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
		staticData: JSON.parse(saved) as IDataObject,
		settings: { timezone: 'UTC' },
	});
	const { url: baseUrl, apiKey } = sandbox;
	const credentials = {
		calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' },
	};
	const url = 'http://localhost/';
	const data = {
		credentialsHelper: new Credentials(loader, credentials, nodeTypes),
		variables: {},
		instanceBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		formWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
	};
	const poller = workflow.getNode('Poll') as INode;
	context = new PollContext(workflow, poller, data as never, executionMode, mode);
}

/** One look; n8n saves when it starts something, and at the end of an activation. */
async function look({ saves = false } = {}): Promise<IDataObject[]> {
	const found = await type.poll.call(context as never);
	if (found || saves) saved = JSON.stringify(workflow.staticData);
	return (found?.[0] ?? []).map(({ json }) => json);
}

const EVENTS = [
	'BOOKING_CANCELLED',
	'BOOKING_CREATED',
	'BOOKING_NO_SHOW_UPDATED',
	'BOOKING_REJECTED',
	'BOOKING_REQUESTED',
	'BOOKING_RESCHEDULED',
];

beforeEach(async () => {
	sandbox.reset();
	saved = '{}';
	parameters = { scope: 'account', events: EVENTS };
	activate('activate');
	expect(await look({ saves: true })).toEqual([]);
	// The clock of Cal.com says whole seconds.
	for (const booking of sandbox.state.scheduling.bookings)
		booking.createdAt = '2026-01-01T00:00:00Z';
});

async function ask(method: string, path: string, body: object = {}): Promise<{ uid: string }> {
	const response = await fetch(`${sandbox.url}/v2/bookings${path}`, {
		method,
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

const book = async (eventTypeId = 1) =>
	await ask('POST', '', {
		eventTypeId,
		start: sandbox.firstFreeSlot(eventTypeId),
		attendee: { name: 'Ada', email: 'ada@example.test', timeZone: 'Europe/Berlin' },
	});

const told = (items: IDataObject[]) =>
	items.map(({ event, booking }) => `${String(event)} ${String((booking as IDataObject).uid)}`);

const needsConfirmation = () =>
	Number(
		sandbox.state.scheduling.eventTypes.find(
			({ confirmationPolicy }) => !('disabled' in confirmationPolicy),
		)?.id,
	);

it('tells of a booking once, in the shape of the trigger', async () => {
	const { uid } = await book();
	const items = await look();
	expect(items).toEqual([
		expect.objectContaining({
			event: 'BOOKING_CREATED',
			createdAt: expect.stringMatching(/Z$/),
			payload: expect.objectContaining({ uid, status: 'ACCEPTED' }),
			booking: expect.objectContaining({ uid, status: 'accepted', title: expect.any(String) }),
			form: null,
		}),
	]);
	expect(items[0]).not.toHaveProperty('caughtUp');
	expect(await look()).toEqual([]);
});

it('tells of all that happened between two looks, in its order', async () => {
	const { uid } = await book();
	const moved = await ask('POST', `/${uid}/reschedule`, { start: sandbox.firstFreeSlot(1) });
	await ask('POST', `/${moved.uid}/cancel`, { cancellationReason: 'Ill' });
	expect(told(await look())).toEqual([
		`BOOKING_CREATED ${uid}`,
		`BOOKING_RESCHEDULED ${moved.uid}`,
		`BOOKING_CANCELLED ${moved.uid}`,
	]);
});

it('tells of requests, confirmations and refusals', async () => {
	const id = needsConfirmation();
	const [first, second] = [await book(id), await book(id)];
	expect(told(await look()).sort()).toEqual(
		[first, second].map(({ uid }) => `BOOKING_REQUESTED ${uid}`).sort(),
	);
	await ask('POST', `/${first.uid}/confirm`);
	await ask('POST', `/${second.uid}/decline`);
	expect(told(await look()).sort()).toEqual(
		[`BOOKING_CREATED ${first.uid}`, `BOOKING_REJECTED ${second.uid}`].sort(),
	);
});

it('tells of a confirmation when the booking waited before the activation', async () => {
	const { uid } = await book(needsConfirmation());
	saved = '{}';
	activate('activate');
	await look({ saves: true });
	await ask('POST', `/${uid}/confirm`);
	const booking = sandbox.state.scheduling.bookings.find((one) => one.uid === uid);
	Object.assign(booking ?? {}, { createdAt: '2026-01-01T00:00:00.000Z' });
	expect(told(await look())).toEqual([`BOOKING_CREATED ${uid}`]);
});

it('tells of absences, and when they are taken back', async () => {
	const { uid } = await book();
	await look();
	const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
	const booking = sandbox.state.scheduling.bookings.find((one) => one.uid === uid);
	Object.assign(booking ?? {}, { start: at(-10), end: at(20) });
	const mark = async (absent: boolean) =>
		await ask('POST', `/${uid}/mark-absent`, {
			attendees: [{ email: 'ada@example.test', absent }],
		});
	const states = async () =>
		(await look()).map(({ payload }) => (payload as { attendees: unknown }).attendees);
	await mark(true);
	expect(await states()).toEqual([[{ email: 'ada@example.test', noShow: true }]]);
	expect(await states()).toEqual([]);
	await mark(false);
	expect(await states()).toEqual([[{ email: 'ada@example.test', noShow: false }]]);
	await mark(true);
	expect(await states()).toEqual([[{ email: 'ada@example.test', noShow: true }]]);
});

it('loses and doubles nothing through a restart', async () => {
	const first = await book();
	expect(told(await look())).toEqual([`BOOKING_CREATED ${first.uid}`]);
	const second = await book();
	activate('init');
	expect(told(await look())).toEqual([`BOOKING_CREATED ${second.uid}`]);
	activate('init');
	expect(await look()).toEqual([]);
});

it('starts nothing that happened while the workflow was off', async () => {
	await book();
	activate('activate');
	expect(await look({ saves: true })).toEqual([]);
	expect(await look()).toEqual([]);
});

it('remembers nothing of a look that broke off', async () => {
	const { uid } = await book();
	sandbox.fault(() => ({ kind: 'status', status: 400, applied: false }));
	await expect(look()).rejects.toThrow();
	sandbox.fault(undefined);
	expect(told(await look())).toEqual([`BOOKING_CREATED ${uid}`]);
});

it('asks once for each look, and once more for absences', async () => {
	sandbox.log.length = 0;
	await look();
	expect(sandbox.log).toHaveLength(2);
	parameters.events = ['BOOKING_CREATED'];
	activate('init');
	sandbox.log.length = 0;
	await look();
	expect(sandbox.log).toHaveLength(1);
});

it('keeps to the events and the filters', async () => {
	parameters = { ...parameters, events: ['BOOKING_CREATED'], filters: { hosts: 'nobody' } };
	activate('init');
	await book();
	expect(await look()).toEqual([]);
});

it('shows the newest event in a test, and remembers nothing', async () => {
	await book();
	const { uid } = await book();
	const before = saved;
	activate('manual', 'manual');
	expect(told(await look())).toEqual([`BOOKING_CREATED ${uid}`]);
	expect(JSON.stringify(workflow.staticData)).toBe(before);
});

describe('the answers to the forms of an organization', () => {
	const form = {
		id: 'form-1',
		name: 'Sales',
		teamId: null,
		fields: [{ id: 'question1', identifier: 'size', label: 'How many?' }],
	};
	let answers: IDataObject[];
	let isAway: boolean;

	/** Somebody answers, so many seconds from now. */
	function answer(value: string, seconds = 0): void {
		const createdAt = new Date(Date.now() + seconds * 1000).toISOString();
		const response = { question1: { label: 'How many?', value } };
		answers.push({ id: answers.length + 1, formId: form.id, createdAt, response });
	}

	function listed(route: string): IDataObject[] | undefined {
		if (route.endsWith('/routing-forms')) return [form];
		if (route.endsWith('/responses')) return answers;
		return route.endsWith('/bookings') ? [] : undefined;
	}

	beforeEach(async () => {
		answers = [];
		isAway = false;
		const more = { pagination: { hasMore: false, nextCursor: null } };
		sandbox.fault(({ route }) => {
			const data = listed(route);
			if (isAway && route.endsWith('/responses')) return { kind: 'html', applied: false };
			const body = { status: 'success', data, ...more };
			return data && { kind: 'status', status: 200, applied: false, body };
		});
		const organizationId = { __rl: true, mode: 'id', value: '1' };
		const events = ['BOOKING_CREATED', 'FORM_SUBMITTED'];
		parameters = { scope: 'organization', organizationId, events };
		answer('of before');
		activate('activate');
		expect(await look({ saves: true })).toEqual([]);
	});

	afterEach(() => sandbox.fault(undefined));

	const forms = (items: IDataObject[]) =>
		items.map((item) => [item.event, (item.form as IDataObject).responses]);

	it('are told once each, in their order and the shape of the trigger', async () => {
		answer('second', 2);
		answer('first', 1);
		const items = await look();
		expect(forms(items)).toEqual([
			['FORM_SUBMITTED', { size: 'first' }],
			['FORM_SUBMITTED', { size: 'second' }],
		]);
		expect(items[0]).toEqual({
			event: 'FORM_SUBMITTED',
			createdAt: answers[2]?.createdAt,
			payload: expect.objectContaining({ formId: 'form-1', formName: 'Sales', teamId: null }),
			booking: null,
			form: expect.objectContaining({ id: 'form-1', name: 'Sales' }),
		});
		activate('init');
		expect(await look()).toEqual([]);
		answer('first', 1);
		expect(forms(await look())).toEqual([['FORM_SUBMITTED', { size: 'first' }]]);
	});

	it('are not lost when Cal.com is away during a look', async () => {
		answer('late');
		isAway = true;
		await expect(look()).rejects.toThrow();
		isAway = false;
		expect(forms(await look())).toEqual([['FORM_SUBMITTED', { size: 'late' }]]);
	}, 60_000);

	it('are told from when the event was chosen, if that was later', async () => {
		parameters = { ...parameters, events: ['BOOKING_CREATED'] };
		activate('activate');
		await look({ saves: true });
		answer('nobody wants to know');
		parameters = { ...parameters, events: ['FORM_SUBMITTED'] };
		activate('update');
		expect(await look({ saves: true })).toEqual([]);
		answer('wanted', 1);
		expect(forms(await look())).toEqual([['FORM_SUBMITTED', { size: 'wanted' }]]);
	});
});

it.each([
	[{ events: [] }, "'Trigger On' is required"],
	[{ events: ['FORM_SUBMITTED'] }, 'lists no form answers'],
	[{ events: ['RECORDING_READY'] }, "'Trigger On' can't be \"RECORDING_READY\""],
	[{ scope: 'oauthClient' }, 'lists no bookings'],
])('refuses %j', async (changes, message) => {
	parameters = { ...parameters, ...changes };
	activate('activate');
	await expect(look()).rejects.toThrow(message);
});

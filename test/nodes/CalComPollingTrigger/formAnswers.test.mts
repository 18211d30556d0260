/** The polling trigger and the answers to the forms of an organization: each once, in their order. */
import type { IDataObject } from 'n8n-workflow';

import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';
import { Poller } from './poller.mts';

let sandbox: Sandbox;
let poller: Poller;

beforeAll(async () => void (sandbox = await startSandbox()));
afterAll(async () => await sandbox.stop());

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
	sandbox.reset();
	poller = new Poller(sandbox);
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
	poller.parameters = { scope: 'organization', organizationId, events };
	answer('of before');
	poller.activate('activate');
	expect(await poller.look({ saves: true })).toEqual([]);
});

afterEach(() => sandbox.fault(undefined));

const forms = (items: IDataObject[]) =>
	items.map((item) => [item.event, (item.form as IDataObject).responses]);

it('are told once each, in their order and the shape of the trigger', async () => {
	answer('second', 2);
	answer('first', 1);
	const items = await poller.look();
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
	poller.activate('init');
	expect(await poller.look()).toEqual([]);
	answer('first', 1);
	expect(forms(await poller.look())).toEqual([['FORM_SUBMITTED', { size: 'first' }]]);
});

it('are not lost when Cal.com is away during a look', async () => {
	answer('late');
	isAway = true;
	await expect(poller.look()).rejects.toThrow();
	isAway = false;
	expect(forms(await poller.look())).toEqual([['FORM_SUBMITTED', { size: 'late' }]]);
}, 60_000);

it('are told from when the event was chosen, if that was later', async () => {
	poller.parameters = { ...poller.parameters, events: ['BOOKING_CREATED'] };
	poller.activate('activate');
	await poller.look({ saves: true });
	answer('nobody wants to know');
	poller.parameters = { ...poller.parameters, events: ['FORM_SUBMITTED'] };
	poller.activate('update');
	expect(await poller.look({ saves: true })).toEqual([]);
	answer('wanted', 1);
	expect(forms(await poller.look())).toEqual([['FORM_SUBMITTED', { size: 'wanted' }]]);
});

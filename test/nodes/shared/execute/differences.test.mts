// What an answer shows is held against what was asked: what differs is found, and nothing else is.
// Held against every write that real servers of four editions have answered.
import { changing } from '../../../../nodes/CalCom/resources/booking/changing';
import { differences } from '../../../../nodes/shared/execute/differences';
import { differencesOf } from '../../../../nodes/shared/execute/written';
import { routed } from '../../../../nodes/shared/operation/operation';
import type { Operation } from '../../../../nodes/shared/operation/operation';
import { parseRoute } from '../../../../nodes/shared/api/route';
import { exchanges, laterExchanges } from '../../../errors/recordings.mts';
import type { Exchange } from '../../../errors/recordings.mts';
import { apiOperations } from '../../allOperations.mts';

const routes = apiOperations
	.flatMap(({ operation }) =>
		operation.inOrganization ? [operation, routed(operation, true)] : [operation],
	)
	.map((operation) => {
		const { method, path } = parseRoute(operation.request);
		const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
		return { operation, method, pattern, fixed: path.replace(/\{\w+\}/g, '').length };
	})
	.sort((a, b) => b.fixed - a.fixed);

function found({ request, response }: Exchange) {
	const [path = ''] = request.path.split('?');
	const route = routes.find(
		({ method, pattern }) => method === request.method && pattern.test(path),
	);
	if (!route || response.status >= 300) return [];
	return differencesOf({
		operation: route.operation,
		request: request as never,
		reply: response,
	}).map(({ path: place, asked, shown }) =>
		[place, JSON.stringify(asked), JSON.stringify(shown)].join(' '),
	);
}

/** What these servers did otherwise than they were asked, all of it. */
const KNOWN: Record<string, string[]> = {
	'post-organizations-orgid-users-201-d5be2': ['name "Zed" null'],
	'patch-event-types-no-recurrence': ['recurrence.disabled true false'],
	'post-workflow-booking-paid': ['trigger.type "bookingPaid" "beforeEvent"'],
	'post-workflow-offset-of-two': ['trigger.offset.value 2 1'],
};

const all = [...exchanges, ...laterExchanges.calCom2025, ...laterExchanges.calDiy];

test('no write of a real server is called different that was done as asked', () => {
	const alarms = all
		.map((exchange) => [exchange.name, found(exchange)] as const)
		.filter(([, words]) => words.length > 0);
	expect(Object.fromEntries(alarms)).toEqual(KNOWN);
});

describe('the same value, written otherwise', () => {
	test.each([
		['a time of another form', '2027-01-12T09:00:00Z', '2027-01-12T10:00:00.000+01:00'],
		['a time that does not say where', '2027-01-12T09:00:00', '2027-01-12T08:00:00.000Z'],
		['a number as text', 7, '7'],
		['another case', 'Ann@Guest.Test', 'ann@guest.test'],
		['blanks', ' Intro call ', 'Intro call'],
		['a slug', 'Intro Call!', 'intro-call'],
		['a slug that was taken', 'intro-call', 'intro-call-1'],
		['nothing', '', null],
		['off', false, null],
		['a phone number', '+49 171 1234567', '+491711234567'],
		['a list in another order, with more', ['A', 'B'], ['C', 'B', 'A']],
		['people in another order', [{ email: 'a@x.test' }], [{ email: 'b@x.test' }]],
		['what is shown in another kind', { type: 'link' }, 'https://x.test'],
	])('%s', (_, asked, shown) => {
		expect(differences({ key: asked } as never, { key: shown } as never)).toEqual([]);
	});

	it('is no difference where the answer does not show it, or masks it', () => {
		expect(differences({ a: 1, secret: 'x' }, { b: 2, secret: '****' })).toEqual([]);
	});
});

describe('another value', () => {
	test.each([
		['a number', 30, 300],
		['a switch', true, false],
		['a text', 'Monday', 'Sunday'],
		['a text that is gone', 'Zed', null],
		['another time', '2027-01-12T09:00:00Z', '2027-01-12T10:00:00Z'],
		['an element of a list', ['A', 'B'], ['A']],
	])('%s', (_, asked, shown) => {
		expect(differences({ key: asked } as never, { key: shown } as never)).toEqual([
			{ path: 'key', asked, shown },
		]);
	});

	it('inside of objects, and of people by their addresses', () => {
		const asked = {
			color: { light: '#fff', dark: '#000' },
			attendees: [{ email: 'A@x.test', absent: true }],
		};
		const shown = {
			color: { light: '#fff', dark: '#111' },
			attendees: [
				{ email: 'b@x.test', absent: true },
				{ email: 'a@x.test', absent: false },
			],
		};
		expect(differences(asked, shown).map(({ path }) => path)).toEqual([
			'color.dark',
			'attendees.absent',
		]);
	});

	it('of steps by their numbers; servers of 2025 keep each as a reminder with its own text', () => {
		const step = { stepNumber: 1, template: 'custom', message: { subject: 'Hi' } };
		const shown = (more: object) => ({
			steps: [{ ...step, id: 3, template: 'reminder', ...more }],
		});
		expect(differences({ steps: [step] }, shown({}))).toEqual([]);
		expect(differences({ steps: [step] }, shown({ message: { subject: 'Ho' } }))).toEqual([
			{ path: 'steps.message.subject', asked: 'Hi', shown: 'Ho' },
		]);
	});

	it('depends on what was asked: a booking goes on without one guest, and keeps no reason', () => {
		const { echoes = {} } = changing.cancel as Operation;
		const reason = { cancellationReason: 'ill' };
		const shown = { cancellationReason: '' };
		if (echoes === false) throw new Error('nothing is compared');
		expect(differences(reason, shown, echoes)).toHaveLength(1);
		expect(differences({ ...reason, seatUid: 's1' }, shown, echoes)).toEqual([]);
	});

	it('is looked for where the answer has it', () => {
		expect(differences({ host: true }, { absentHost: false }, { host: 'absentHost' })).toEqual([
			{ path: 'host', asked: true, shown: false },
		]);
		expect(differences({ email: 'a@x.test' }, { email: 'b@x.test' }, { email: false })).toEqual([]);
	});
});

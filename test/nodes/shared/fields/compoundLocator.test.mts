// One dropdown that fills several keys: however its value arrives, the same keys are sent.
import { compoundLocator, rows } from '../../../../nodes/shared/fields';
import { noPages } from '../../../../nodes/shared/api/pagination';
import { partsOf, refusalOf, wireOf } from '../wireContext.mts';

const things = {
	method: 'searchThings',
	things: 'things',
	from: { request: 'GET /v2/things', pages: noPages },
	value: (row: object) => JSON.stringify(row),
	label: () => 'Thing',
} as const;

const calendar = compoundLocator('calendar', things, {
	keys: {
		integration: { type: 'text' },
		credentialId: { type: 'number' },
		delegationCredentialId: { type: 'text', optional: true },
	},
});

const sent = [
	{ key: 'integration', value: 'google_calendar' },
	{ key: 'credentialId', value: 7 },
];

const text = '{"integration":"google_calendar","credentialId":"7","externalId":"ada@example.com"}';

describe('compoundLocator', () => {
	it.each([
		['picked from the list', { __rl: true, mode: 'list', value: text }],
		['typed', { __rl: true, mode: 'id', value: text }],
		['given as text by an expression', text],
		['given as an object by an expression', JSON.parse(text)],
		['given as an object inside the locator', { mode: 'id', value: JSON.parse(text) as object }],
	])('sends the keys it was made for, %s', (_, value) => {
		expect(partsOf(calendar, value)).toEqual(sent);
	});

	it.each([undefined, null, '', { __rl: true, mode: 'list', value: '' }])(
		'sends nothing for %j',
		(value) => expect(partsOf(calendar, value)).toEqual([]),
	);

	it('sends what only some have', () => {
		const value = { integration: 'x', credentialId: 1, delegationCredentialId: 'abc' };
		expect(partsOf(calendar, value)).toContainEqual({
			key: 'delegationCredentialId',
			value: 'abc',
		});
	});

	it.each([
		[{ integration: 'x' }, "'Calendar' has no credentialId"],
		['{"integration":"x","credentialId":"y"}', "'Calendar: credentialId' must be a number"],
		['ada@example.com', "'Calendar' must be an object"],
		[['x'], "'Calendar' must be an object"],
	])('refuses %j', (value, reason) => expect(refusalOf(calendar, value)).toContain(reason));

	it('puts its keys into the object it is told', () => {
		const inside = compoundLocator('calendar', things, {
			keys: { integration: { type: 'text' } },
			under: 'destination',
		});
		expect(partsOf(inside, { integration: 'x' })).toEqual([
			{ key: 'destination.integration', value: 'x' },
		]);
		expect(inside.fills).toEqual([{ key: 'destination.integration', type: 'text' }]);
	});

	it('works in rows', () => {
		const field = rows('calendars', [calendar], { row: 'Calendar' });
		expect(wireOf(field, { rows: [{ calendar: { mode: 'list', value: text } }] })).toEqual([
			{ integration: 'google_calendar', credentialId: 7 },
		]);
	});
});

// The kinds with something inside: JSON, groups, rows, variants and locators.
import { on, SELF_HOSTED } from '../../../../nodes/shared/api/edition';
import type { Edition } from '../../../../nodes/shared/api/edition';
import {
	boolean,
	group,
	json,
	list,
	locator,
	nested,
	number,
	rows,
	text,
	updateFields,
	variant,
} from '../../../../nodes/shared/fields';
import { noPages } from '../../../../nodes/shared/api/pagination';
import { assemble } from '../../../../nodes/shared/fields/assemble';
import { contextIn, partsOf, refusalOf, wireOf } from '../wireContext.mts';

describe('json', () => {
	const object = json('data');
	const array = json('rows', { of: 'array' });

	it.each([
		[object, '{"a":1}', { a: 1 }],
		[object, { a: [1, null] }, { a: [1, null] }],
		[array, '[1]', [1]],
		[array, [], []],
		[json('any', { of: 'any' }), '7', 7],
		[object, ' {"a": 1}\n', { a: 1 }],
		[object, '```json\n{"a":1}\n```', { a: 1 }],
		[array, '```\n[1]```', [1]],
		[object, '"{\\"a\\":1}"', { a: 1 }],
		[json('any', { of: 'any' }), '"a text"', 'a text'],
	])('takes JSON as text or as it is', (field, value, wire) => {
		expect(wireOf(field, value)).toEqual(wire);
	});

	it.each([
		[object, '{a:1}', "'Data' is not valid JSON"],
		[object, '```', "'Data' is not valid JSON"],
		[object, '"a text"', "'Data' must be a JSON object"],
		[object, '[1]', "'Data' must be a JSON object"],
		[object, 7, "'Data' must be a JSON object"],
		[array, '{}', "'Rows' must be a JSON array"],
		[object, '{"a":[{"__proto__":{"x":1}}]}', "'Data' has a key that JSON data must not use"],
		[object, '{"constructor":{"prototype":{}}}', 'has a key that JSON data must not use'],
		[array, '[{"prototype":1}]', 'has a key that JSON data must not use'],
	])('refuses what is something else', (field, value, reason) => {
		expect(refusalOf(field, value)).toContain(reason);
	});
});

const lookup = {
	method: 'search',
	things: 'things',
	from: { request: 'GET /v2/things', pages: noPages },
	value: () => 1,
	label: () => '',
} as const;

describe('locator', () => {
	const byNumber = locator('thingId', lookup, { id: 'number' });
	const url = { regex: 'https://cal\\.com/things/([^/?#]+)', placeholder: 'e.g. https://cal.com' };
	const byUrl = locator('thingUid', lookup, { url });

	it.each([
		[byNumber, { __rl: true, mode: 'list', value: 7 }, 7],
		[byNumber, { __rl: true, mode: 'id', value: '7' }, 7],
		[byNumber, 7, 7],
		[byNumber, '7', 7],
		[byNumber, { __rl: true, mode: 'list', value: '' }, undefined],
		[byNumber, { mode: 'id', value: null }, undefined],
		[byUrl, { mode: 'url', value: 'https://cal.com/things/ab?x=1' }, 'ab'],
		[byUrl, { mode: 'url', value: 'ab' }, 'ab'],
		[byUrl, 'ab', 'ab'],
	])('takes it from the list, by ID, by URL or bare', (field, value, wire) => {
		expect(wireOf(field, value)).toEqual(wire);
	});

	it.each([
		[byNumber, { mode: 'id', value: 'seven' }, "'Thing' must be a number"],
		[byNumber, { mode: 'id', value: '7; DROP' }, "'Thing' must be a number"],
		[byNumber, { mode: 'id', value: { a: 1 } }, "'Thing' must be a number"],
		[byUrl, { mode: 'id', value: ['x'] }, "'Thing Uid' must be text"],
		[byUrl, {}, 'must be text'],
	])('refuses what is no ID', (field, value, reason) => {
		expect(refusalOf(field, value)).toContain(reason.replace('Uid', 'UID'));
	});
});

describe('a key that some editions name differently', () => {
	const field = text('timeZone', { keyOn: on(SELF_HOSTED, 'loggedInUsersTz') });

	it('is sent under the name of the edition', () => {
		const on = (edition: Edition) =>
			field.parts('Europe/Berlin', { ...contextIn(), edition }).map(({ key }) => key);
		expect(on('cloud')).toEqual(['timeZone']);
		expect(on('calCom2025')).toEqual(['loggedInUsersTz']);
		expect(field.fills.map(({ key }) => key)).toEqual(['timeZone', 'loggedInUsersTz']);
	});
});

describe('text that may be a number', () => {
	it('is a number where it is one', () => {
		const either = text('value', { orNumber: true });
		expect(['42', '-1.5', '4 2', 'a1'].map((value) => wireOf(either, value))).toEqual([
			42,
			-1.5,
			'4 2',
			'a1',
		]);
		expect(wireOf(list('values', { of: 'either' }), '1, b')).toEqual([1, 'b']);
	});
});

describe('group', () => {
	const fields = group('options', [
		text('name'),
		number('size', { key: 'box.size', min: 1 }),
		text('code', { required: true }),
	]);

	it('spreads only what the user added', () => {
		expect(partsOf(fields, {})).toEqual([]);
		expect(partsOf(fields, undefined)).toEqual([]);
		expect(partsOf(fields, { size: 3, stranger: 1 })).toEqual([{ key: 'box.size', value: 3 }]);
	});

	it('names itself when a required field inside is empty', () => {
		expect(refusalOf(fields, { code: '' })).toBe("'Code' in 'Options' is required");
	});

	it.each(['text', 7, true, ['a']])('refuses %p, which is no group', (value) => {
		expect(refusalOf(fields, value)).toBe("'Options' must be an object");
	});

	it('takes its fields as JSON, too', () => {
		expect(partsOf(fields, '{"name":"x"}')).toEqual([{ key: 'name', value: 'x' }]);
	});

	it('makes one object where it is nested', () => {
		const field = nested('box', [text('name'), list('tags')]);
		expect(wireOf(field, { name: 'x', tags: 'a,b' })).toEqual({ name: 'x', tags: ['a', 'b'] });
		expect(wireOf(field, { name: '' })).toBeUndefined();
		expect(refusalOf(field, 'text')).toBe("'Box' must be an object");
	});
});

describe('rows', () => {
	const field = rows('people', [text('name', { required: true }), number('age')], {
		row: 'Person',
	});
	const single = rows('names', [text('name')], { row: 'Name', single: true });

	it.each([
		[field, { rows: [{ name: 'Ada', age: 36 }] }, [{ name: 'Ada', age: 36 }]],
		[field, [{ name: 'Ada' }], [{ name: 'Ada' }]],
		[field, '[{"name":"Ada"}]', [{ name: 'Ada' }]],
		[field, { name: 'Ada' }, [{ name: 'Ada' }]],
		[field, {}, undefined],
		[field, { rows: [] }, undefined],
		[field, [{ name: 'Ada', __proto__: { admin: true } }], [{ name: 'Ada' }]],
		[single, { rows: [{ name: 'a' }, { name: 'b' }] }, ['a', 'b']],
	])('are an array', (kind, value, wire) => expect(wireOf(kind, value)).toEqual(wire));

	it('never turn a key of a row into a prototype', () => {
		const wire = wireOf(field, '[{"name":"x","__proto__":{"admin":true}}]') as [object];
		expect(wire).toEqual([{ name: 'x' }]);
		expect('admin' in wire[0]).toBe(false);
	});

	it.each([
		[[{ age: 1 }], "'Name' in 'People' is required"],
		[['Ada'], "'People' must be a list of objects"],
		['Ada', "'People' is not valid JSON"],
		[[{ name: 'a', age: 'old' }], "'Age' must be a number"],
		[7, "'People' must be a list of objects"],
		[[null], "'People' must be a list of objects"],
	])('refuse %p', (value, reason) => expect(refusalOf(field, value)).toContain(reason));
});

describe('variant', () => {
	const shapes = {
		link: { label: 'Link', fields: [text('url', { required: true })] },
		phone: { label: 'Phone', fields: [boolean('public', { description: 'Whether to show it' })] },
		office: { label: 'Office', constants: { place: 'desk' } },
	};
	const one = variant('location', { discriminator: 'type', shapes });
	const many = variant('locations', { discriminator: 'type', shapes, row: 'Location' });

	it.each([
		[one, { rows: { type: 'link', url: 'x' } }, { type: 'link', url: 'x' }],
		[one, { type: 'office' }, { type: 'office', place: 'desk' }],
		[one, { rows: { type: 'phone', public: true, url: 'x' } }, { type: 'phone', public: true }],
		[one, {}, undefined],
		[
			many,
			[{ type: 'office' }, { url: 'x' }],
			[
				{ type: 'office', place: 'desk' },
				{ type: 'link', url: 'x' },
			],
		],
	])('sends only the fields of the chosen shape', (field, value, wire) => {
		expect(wireOf(field, value)).toEqual(wire);
	});

	it.each([
		[{ type: 'moon' }, "'Type' can't be \"moon\""],
		[{ type: 'constructor' }, "'Type' can't be \"constructor\""],
		[{ type: '__proto__' }, "'Type' can't be \"__proto__\""],
		[{ type: ['link'], url: 'x' }, "'Type' can't be"],
		[{ type: 'link' }, "'URL' in 'Location' is required"],
	])('refuses %p', (value, reason) => expect(refusalOf(one, value)).toContain(reason));
});

describe('numbered rows, and shapes of another edition', () => {
	const steps = variant('steps', {
		discriminator: 'action',
		row: 'Step',
		numbering: 'stepNumber',
		shapes: {
			mail: { label: 'Mail', wrap: (wire, { edition }) => ({ ...wire, edition }) },
			paths: { label: 'Paths', unnumbered: true },
		},
	});

	it('counts from 1, and leaves out who takes no number', () => {
		const rowsGiven = [{ action: 'paths' }, { action: 'mail' }];
		const [part] = steps.parts(rowsGiven, { ...contextIn(), edition: 'calCom2025' });
		expect(part?.value).toEqual([
			{ action: 'paths' },
			{ action: 'mail', stepNumber: 2, edition: 'calCom2025' },
		]);
		expect(steps.fills[0]?.inside).toContainEqual({ key: 'stepNumber', type: 'number' });
	});
});

describe('one list of several fields', () => {
	const range = group('range', [
		text('from', { key: 'window.value', element: true }),
		text('to', { key: 'window.value', element: true }),
	]);

	it('makes a list in the order of the fields', () => {
		const body = assemble(partsOf(range, { to: 'b', from: 'a' }));
		expect(body).toEqual({ window: { value: ['a', 'b'] } });
		expect(range.fills).toEqual([
			{ key: 'window.value', type: 'list' },
			{ key: 'window.value', type: 'list' },
		]);
	});
});

describe('what an update empties', () => {
	const overrides = rows('overrides', [text('date')], { row: 'Override', clears: true });
	const name = text('customName', { key: 'event.name', clears: true });
	const changes = updateFields([text('notes', { clears: true }), overrides, text('slug')], [name]);
	const none = { notes: '', overrides: {}, slug: null };

	it.each([
		[none, []],
		[{ ...none, clearFields: [] }, []],
		[{ ...none, clearFields: '' }, []],
		[{ clearFields: ['notes'] }, [{ key: 'notes', value: '' }]],
		[{ clearFields: 'Overrides, notes' }, ['notes', 'overrides']],
		[{ clearFields: ['custom name'] }, [{ key: 'event.name', value: '' }]],
	])('is what is named, never what is empty: %j', (value, parts) => {
		const sent = partsOf(changes, value);
		expect(typeof parts[0] === 'string' ? sent.map(({ key }) => key) : sent).toEqual(parts);
	});

	it('is a list of what can be emptied, and of nothing else', () => {
		expect(refusalOf(changes, { clearFields: ['slug'] })).toBe("'Clear Fields' can't be \"slug\"");
		const { children = [] } = updateFields([text('slug')]);
		expect(children.map((child) => child.name)).toEqual(['slug']);
	});
});

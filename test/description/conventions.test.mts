// What people see: labels, descriptions and placeholders of every field of every built node, held to
// n8n's writing rules, also where its lint rules don't look (inside groups, rows and locators).
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { builtClasses, builtNodes } from './builtClasses.mts';
import { propertiesIn } from './propertiesIn.mts';
import type { Found } from './propertiesIn.mts';

const SMALL = new Set('a an and as at by for from in of off on or per the to via with'.split(' '));

/** "Get Many by Team": every word but the small ones starts with a capital or a digit. */
function isTitleCase(label: string): boolean {
	const words = label.replace(/[()[\]]/g, '').split(/[\s/-]+/);
	return words.every(
		(word, index) => /^[A-Z0-9+…]/.test(word) || (index > 0 && SMALL.has(word)) || word === '&',
	);
}

/** "Get OAuth URL of team": only the first word and names have capitals. */
const isSentenceCase = (text: string) =>
	/^[A-Z]/.test(text) &&
	!text
		.split(' ')
		.slice(1)
		.some((word) => /^[A-Z][a-z]+$/.test(word));

const found: Found[] = [];
let options: Array<{ at: string; property: INodeProperties; option: INodePropertyOptions }> = [];

const faults = (wrong: (entry: Found) => boolean) =>
	found.filter(wrong).map(({ at, property }) => `${at}: ${JSON.stringify(property.displayName)}`);

beforeAll(async () => {
	for (const { instance, className } of await builtClasses()) {
		const properties =
			'description' in instance ? instance.description.properties : instance.properties;
		found.push(...propertiesIn(properties, className).filter(isField));
	}
	const isChoice = ({ property }: Found) => ['options', 'multiOptions'].includes(property.type);
	options = found.filter(isChoice).flatMap(({ at, property }) =>
		((property.options ?? []) as INodePropertyOptions[]).map((option) => ({
			at,
			property,
			option,
		})),
	);
});

/** Notices are sentences, and hidden fields are n8n's own. */
function isField({ property: { type } }: Found): boolean {
	return type !== 'notice' && type !== 'hidden';
}

const isGroup = ({ property }: Found) => property.type === 'collection';
const isSelector = ({ property }: Found) => property.noDataExpression === true;

test('there are fields to judge', () => expect(found.length).toBeGreaterThan(100));

test('labels are in Title Case', () => {
	expect(faults(({ property }) => !isTitleCase(property.displayName))).toEqual([]);
	const wrong = options.filter(({ option }) => !/^\S/.test(option.name) || /_/.test(option.name));
	expect(wrong.map(({ at, option }) => `${at}: ${option.name}`)).toEqual([]);
});

test('every field says what it is', () => {
	const silent = (entry: Found) => !isGroup(entry) && !isSelector(entry);
	// Authentication is the same in every n8n node, and "Trigger On" has no tooltip by n8n's rules.
	const clear = new Set(['authentication', 'events']);
	expect(
		faults((e) => silent(e) && !clear.has(e.property.name) && !e.property.description),
	).toEqual([]);
});

test('descriptions are one line, start with a capital and end without a period', () => {
	const isOdd = (text: string) => !/^[A-Z0-9'"]\S*( \S+)*$/.test(text) || /[^.]\.$/.test(text);
	expect(faults(({ property }) => isOdd(property.description ?? 'X'))).toEqual([]);
	const wrong = options.filter(({ option }) => isOdd(option.description ?? 'X'));
	expect(wrong.map(({ at, option }) => `${at}: ${option.description}`)).toEqual([]);
});

test('switches start with Whether', () => {
	const isSwitch = ({ property }: Found) => property.type === 'boolean';
	expect(faults((e) => isSwitch(e) && !/^Whether /.test(e.property.description ?? ''))).toEqual([]);
});

test('placeholders start with e.g., buttons with Add', () => {
	const isButton = ({ property }: Found) =>
		['collection', 'fixedCollection'].includes(property.type);
	const isWrong = (entry: Found) =>
		!(isButton(entry) ? /^Add \S/ : /^(e\.g\. \S|$)/).test(entry.property.placeholder ?? '') &&
		(isButton(entry) || entry.property.placeholder !== undefined);
	expect(faults(isWrong)).toEqual([]);
});

// n8n looks for such a value beside the collection, and then runs no operation of the node at all.
test('no field of a collection is marked as required', () => {
	const marked = found
		.filter(isGroup)
		.flatMap(({ at, property }) =>
			((property.options ?? []) as INodeProperties[])
				.filter(({ required }) => required)
				.map(({ name }) => `${at} > ${name}`),
		);
	expect(marked).toEqual([]);
});

test('nothing but the selectors is named resource or operation', () => {
	expect(
		faults((e) => ['resource', 'operation'].includes(e.property.name) && !isSelector(e)),
	).toEqual([]);
});

test('from five on, options and optional fields are in alphabetical order', () => {
	const names = ({ property }: Found): string[] => {
		if (['options', 'multiOptions'].includes(property.type)) {
			return ((property.options ?? []) as INodePropertyOptions[]).map(({ name }) => name);
		}
		if (property.type === 'collection') {
			return (property.options as INodeProperties[]).map(({ displayName }) => displayName);
		}
		return [];
	};
	const isUnsorted = (entry: Found) => {
		const list = names(entry);
		const sorted = [...list].sort((a, b) => a.localeCompare(b, 'en'));
		const must = list.length > 4 || entry.property.name === 'operation';
		return must && list.join() !== sorted.join();
	};
	expect(faults(isUnsorted)).toEqual([]);
});

test('no dropdown offers a value or a label twice', () => {
	const isDouble = ({ property }: Found) => {
		const list = (property.options ?? []) as Array<INodePropertyOptions | INodePropertyCollection>;
		const names = list.map(({ name }) => name);
		const values = list.flatMap((option) => ('value' in option ? [option.value] : []));
		return new Set(names).size < names.length || new Set(values).size < values.length;
	};
	expect(faults(isDouble)).toEqual([]);
});

test('a default of a dropdown is one of its options', () => {
	const isStranger = ({ property }: Found) =>
		property.type === 'options' &&
		property.typeOptions?.loadOptionsMethod === undefined &&
		!(property.options as INodePropertyOptions[]).some(({ value }) => value === property.default);
	expect(faults(isStranger)).toEqual([]);
});

describe('operations', () => {
	const operations = () => options.filter(({ property }) => property.name === 'operation');

	test('have actions in sentence case, none twice', async () => {
		const actions = operations().map(({ option }) => option.action ?? '');
		expect(actions.filter((action) => !isSentenceCase(action))).toEqual([]);
		for (const { node } of await builtNodes()) {
			const own = operations().filter(({ at }) => at.startsWith(`${node.constructor.name} `));
			const texts = own.map(({ option }) => option.action);
			expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
		}
	});

	test('have names without their resource and one-line descriptions that add to the action', () => {
		for (const { at, option } of operations()) {
			expect([at, option.description]).toEqual([at, expect.stringMatching(/^\S.{9,}$/)]);
			expect(option.description).not.toBe(option.action);
		}
	});
});

// Holds bodies and queries against the contract, with the messages of the real validation.
// Unknown fields are dropped silently, but for the endpoints that refuse them.
import { bodyOf, queryOf } from '../contract/contract.mts';
import type { ContractOperation, Key } from '../contract/contract.mts';
import { refuseUnknown } from './oneSentence.mts';
import { invalid } from './refusal.mts';
import type { ValidationError } from './refusal.mts';
import { eventsOf2025 } from './webhookEvents.mts';

/** The contract doesn't change, and resolving its schemas takes time. */
function cached<T>(make: (operation: ContractOperation) => T) {
	const known = new Map<ContractOperation, T>();
	return (operation: ContractOperation): T => {
		if (!known.has(operation)) known.set(operation, make(operation));
		return known.get(operation) as T;
	};
}

const bodyKeys = cached(bodyOf);
const queryKeys = cached(queryOf);

export type Json = Record<string, unknown>;

function fitsType(value: unknown, type: string): boolean {
	if (type === 'any') return true;
	if (type === 'array') return Array.isArray(value);
	if (type === 'object')
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	return typeof value === type;
}

function constraintsOf(name: string, key: Key, value: unknown): Record<string, string> {
	if (value === undefined) {
		return key.required ? { isNotEmpty: `${name} should not be empty` } : {};
	}
	if (value === null) return {};
	const types = [...key.types];
	if (!types.some((type) => fitsType(value, type))) {
		return { isType: `${name} must be a ${types.join(' or ')}` };
	}
	const values = key.values;
	const given = Array.isArray(value) ? value : [value];
	const isScalar = given.every((item) => typeof item !== 'object');
	if (values && isScalar && given.some((item) => !values.has(String(item)))) {
		const what = Array.isArray(value) ? `each value in ${name}` : name;
		return { isEnum: `${what} must be one of the following values: ${[...values].join(', ')}` };
	}
	return {};
}

function check(target: Json, keys: Map<string, Key>): ValidationError[] {
	return [...keys].flatMap(([property, key]): ValidationError[] => {
		const value = target[property];
		const constraints = constraintsOf(property, key, value);
		const rows = Array.isArray(value) ? value : [value];
		const children = rows
			.filter((row): row is Json => fitsType(row, 'object'))
			.flatMap((row) => (key.inside.size > 0 ? check(row, key.inside) : []));
		if (Object.keys(constraints).length === 0 && children.length === 0) return [];
		const echo = value === undefined ? {} : { value };
		const own = Object.keys(constraints).length > 0 ? { constraints } : {};
		return [{ target, ...echo, property, children, ...own }];
	});
}

function known(target: Json, keys: Map<string, Key>): Json {
	return Object.fromEntries(Object.entries(target).filter(([name]) => keys.has(name)));
}

/** What a server of 2025 takes otherwise than the contract, which knows today's bodies only. */
const IN_2025: Record<string, (key: Key) => Key> = {
	// Other words: they are not looked into.
	bookingFields: (key) => ({ ...key, inside: new Map(), open: true }),
	triggers: (key) => ({ ...key, values: eventsOf2025() }),
};

function in2025(key: Key | undefined): Key | undefined {
	if (!key) return undefined;
	const inside = [...key.inside].map(([name, inner]): [string, Key] => [
		name,
		IN_2025[name]?.(inner) ?? inner,
	]);
	return { ...key, inside: new Map(inside) };
}

/** The body with what the API knows of it. */
export function validBody(
	operation: ContractOperation,
	body: unknown,
	generation: '2026' | '2025',
): Json {
	const today = bodyKeys(operation);
	const key = generation === '2026' ? today : in2025(today);
	const given = fitsType(body, 'object') ? (body as Json) : {};
	if (!key) return {};
	if (saysItself(operation)) {
		refuseUnknown(given, key.inside);
		return given;
	}
	const errors = check(given, key.inside);
	if (errors.length > 0) throw invalid(errors);
	return key.open && key.inside.size === 0 ? given : known(given, key.inside);
}

function numberIn(name: string, text: string, target: Json): number {
	const number = Number(text);
	if (text !== '' && Number.isFinite(number)) return number;
	throw invalid([
		{
			target,
			value: null,
			property: name,
			children: [],
			constraints: { isNumber: `${name} must be a number` },
		},
	]);
}

/** These refuse unknown keys, and say in one sentence what is wrong, which their handlers do. */
const IN_ONE_SENTENCE = new Set([
	'GET /v2/slots',
	'POST /v2/bookings',
	'POST /v2/bookings/{bookingUid}/reschedule',
	'POST /v2/bookings/{bookingUid}/cancel',
]);

const saysItself = ({ method, path }: ContractOperation) =>
	IN_ONE_SENTENCE.has(`${method} ${path}`);

const PAGE_BOUNDS: Record<string, [min: number, max: number]> = {
	take: [1, 1000],
	limit: [1, 1000],
	skip: [0, Number.MAX_SAFE_INTEGER],
	offset: [0, Number.MAX_SAFE_INTEGER],
};

function assertBounds(name: string, value: unknown, raw: Json, bounds: object = {}): void {
	if (typeof value !== 'number') return;
	const [low, high] = PAGE_BOUNDS[name] ?? [-Infinity, Infinity];
	const { min = low, max = high } = bounds as { min?: number; max?: number };
	if (value < min) refuseBound(name, value, raw, 'min', `less than ${min}`);
	if (value > max) refuseBound(name, value, raw, 'max', `greater than ${max}`);
}

/** A list of objects comes as keys such as `calendarsToLoad[0][credentialId]`. */
function indexedRows(search: URLSearchParams, name: string, { inside }: Key): Json[] {
	const rows: Json[] = [];
	for (const [key, value] of search) {
		const [, list, index, inner] = /^(\w+)\[(\d+)\]\[(\w+)\]$/.exec(key) ?? [];
		if (list !== name || !inner) continue;
		const isNumber = inside.get(inner)?.types.has('number') === true;
		rows[Number(index)] = { ...rows[Number(index)], [inner]: isNumber ? Number(value) : value };
	}
	return rows;
}

/** The query in the contract's types: lists come separated by commas or as repeated keys. */
export function validQuery(operation: ContractOperation, search: URLSearchParams): Json {
	const query: Json = {};
	const raw = Object.fromEntries(search);
	for (const [name, key] of queryKeys(operation)) {
		const rows = indexedRows(search, name, key);
		if (rows.length > 0) query[name] = rows;
		const values = search.getAll(name);
		const text = values[0];
		if (text === undefined || (text === '' && name in PAGE_BOUNDS)) continue;
		if (key.types.has('array')) query[name] = values.flatMap((value) => value.split(','));
		else if (key.types.has('number')) query[name] = numberIn(name, text, raw);
		else query[name] = text;
		assertBounds(name, query[name], raw, operation.query?.[name]);
	}
	// Servers of 2025 page by numbers what today's page by cursor, which is what the contract knows.
	for (const name of ['take', 'skip']) {
		const text = search.get(name);
		if (!text || query[name] !== undefined) continue;
		query[name] = numberIn(name, text, raw);
		assertBounds(name, query[name], raw);
	}
	if (saysItself(operation)) {
		refuseUnknown(raw, queryKeys(operation));
		return query;
	}
	const errors = check(query, new Map([...queryKeys(operation)].filter(([, key]) => key.required)));
	if (errors.length > 0) throw invalid(errors);
	return query;
}

function refuseBound(
	property: string,
	value: number,
	target: Json,
	name: string,
	text: string,
): never {
	throw invalid([
		{
			target,
			value,
			property,
			children: [],
			constraints: { [name]: `${property} must not be ${text}` },
		},
	]);
}

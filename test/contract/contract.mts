// The contract as this project's tests read it: operations, and their bodies as one tree of keys.
// Variants of a body are merged: a key is required only where every variant requires it.
import contract from './cal-api-v2.json';

interface Schema {
	type?: string;
	enum?: Array<string | number | boolean>;
	items?: string | Schema;
	oneOf?: Array<string | Schema>;
	anyOf?: Array<string | Schema>;
	allOf?: Array<string | Schema>;
	inline?: Schema;
	fields?: Record<string, Schema>;
	req?: string[];
	required?: boolean;
	nullable?: boolean;
	max?: number;
}

export interface ContractOperation {
	method: string;
	path: string;
	group: string;
	title: string;
	auth: string[];
	apiVersion?: string;
	server2025?: boolean | string;
	/** Cal.diy has it, and the documentation does not. */
	calDiyOnly?: true;
	pathParams?: Record<string, Schema>;
	query?: Record<string, Schema>;
	body?: string | Schema;
	note?: string;
}

/** One key of a body or query: what it may be, and what is inside. */
export interface Key {
	types: Set<string>;
	values?: Set<string>;
	required: boolean;
	inside: Map<string, Key>;
	/** Anything goes inside. */
	open: boolean;
	/** Null means something of its own. */
	nullable?: boolean;
	/** The largest number it takes. */
	max?: number;
}

const schemas = contract.schemas as unknown as Record<string, Schema>;

export const operations = contract.operations as unknown as ContractOperation[];

export function findOperation(route: string): ContractOperation | undefined {
	return operations.find(({ method, path }) => `${method} ${path}` === route);
}

function resolve(schema: string | Schema): Schema {
	if (typeof schema !== 'string') return schema.inline ?? schema;
	return schemas[schema] ?? { type: schema };
}

function variantsOf(schema: string | Schema): Schema[] {
	const resolved = resolve(schema);
	const several = resolved.oneOf ?? resolved.anyOf ?? resolved.allOf;
	if (several) return several.flatMap(variantsOf);
	if (resolved.type && schemas[resolved.type]) return variantsOf(resolved.type);
	return [resolved];
}

function toKey(schema: string | Schema, required: boolean): Key {
	const key: Key = { types: new Set(), required, inside: new Map(), open: false };
	for (const variant of variantsOf(schema)) {
		if (variant.nullable) key.nullable = true;
		if (variant.max !== undefined) key.max = variant.max;
		const type = variant.fields ? 'object' : (variant.type ?? 'any');
		key.types.add(type === 'integer' ? 'number' : type);
		for (const value of variant.enum ?? []) (key.values ??= new Set()).add(String(value));
		const inner = type === 'array' && variant.items ? toKey(variant.items, false) : undefined;
		for (const value of inner?.values ?? []) (key.values ??= new Set()).add(value);
		key.inside = merge(key.inside, inner?.inside ?? fieldsOf(variant));
		if (type === 'any' || (type === 'object' && !variant.fields)) key.open = true;
	}
	return key;
}

function fieldsOf(schema: Schema): Map<string, Key> {
	return new Map(
		Object.entries(schema.fields ?? {}).map(([name, field]) => [
			name,
			toKey(field, (schema.req ?? []).includes(name)),
		]),
	);
}

function merge(first: Map<string, Key>, second: Map<string, Key>): Map<string, Key> {
	if (first.size === 0) return second;
	for (const [name, key] of second) {
		const known = first.get(name);
		if (!known) {
			first.set(name, { ...key, required: false });
			continue;
		}
		for (const type of key.types) known.types.add(type);
		for (const value of key.values ?? []) (known.values ??= new Set()).add(value);
		known.required &&= key.required;
		known.open ||= key.open;
		known.inside = merge(known.inside, key.inside);
	}
	for (const [name, key] of first) if (!second.has(name)) key.required = false;
	return first;
}

/** The keys of an operation's body, all its variants merged; undefined when it takes none. */
export function bodyOf(operation: ContractOperation): Key | undefined {
	return operation.body === undefined ? undefined : toKey(operation.body, true);
}

export function queryOf(operation: ContractOperation): Map<string, Key> {
	return new Map(
		Object.entries(operation.query ?? {}).map(([name, schema]) => [
			name,
			toKey(schema, schema.required === true),
		]),
	);
}

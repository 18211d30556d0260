// Holds one operation's definition against the contract and says every difference in words.
// Known differences live in `deviations.mts`, each with its reason.
import type { ApiOperation } from '../../nodes/shared/api/operation';
import type { FilledKey } from '../../nodes/shared/fields/field';
import { parseRoute } from '../../nodes/shared/api/route';
import { routed } from '../../nodes/shared/operation/operation';
import type { Operation } from '../../nodes/shared/operation/operation';
import type { Route } from '../../nodes/shared/api/route';
import type { PageStyle } from '../../nodes/shared/api/pagination';
import { bodyOf, findOperation, queryOf } from './contract.mts';
import type { ContractOperation, Key } from './contract.mts';

export interface Comparison {
	/** Something is wrong: it would not work. */
	faults: string[];
	/** The API offers it and the form does not. */
	missing: string[];
}

const PAGING: Record<PageStyle['kind'], string[]> = {
	none: [],
	skip: ['take', 'skip'],
	offset: ['limit', 'offset'],
	cursor: ['limit', 'cursor'],
};

const FITTING: Record<FilledKey['type'], string[]> = {
	text: ['string', 'any'],
	number: ['number', 'any', 'string'],
	boolean: ['boolean', 'any', 'object'],
	list: ['array', 'any', 'string'],
	object: ['object', 'any'],
	json: ['object', 'array', 'any', 'string', 'number', 'boolean'],
};

/** `attendee.email` beside `attendee.name` is one `attendee` with two keys inside. */
function nest(fills: FilledKey[]): FilledKey[] {
	const nested: FilledKey[] = [];
	for (const fill of fills) {
		const [first = '', ...rest] = fill.key.split('.');
		if (rest.length === 0) {
			nested.push(fill);
			continue;
		}
		let parent = nested.find(({ key }) => key === first);
		if (!parent) nested.push((parent = { key: first, type: 'object', inside: [] }));
		parent.inside = nest([...(parent.inside ?? []), { ...fill, key: rest.join('.') }]);
	}
	return nested;
}

function compareValues(fill: FilledKey, key: Key, path: string, result: Comparison): void {
	if (!fill.values) return;
	const offered = new Set(fill.values.map(String));
	for (const value of key.values ?? []) {
		if (!offered.has(value)) result.missing.push(`${path} = ${value}`);
	}
	for (const value of offered) {
		if (key.values && !key.values.has(value)) result.faults.push(`${path} offers unknown ${value}`);
	}
}

function compareKeys(
	fills: FilledKey[],
	keys: Map<string, Key>,
	path: string,
	open: boolean,
	result: Comparison,
): void {
	const nested = nest(fills);
	for (const fill of nested) {
		const at = path ? `${path}.${fill.key}` : fill.key;
		const key = keys.get(fill.key);
		if (!key) {
			if (!open) result.faults.push(`${at} is unknown to the API`);
			continue;
		}
		if (!FITTING[fill.type].some((type) => key.types.has(type))) {
			result.faults.push(`${at} is ${fill.type}, the API takes ${[...key.types].join('|')}`);
		}
		const same = nested.filter((other) => other.key === fill.key);
		const values = same.flatMap((other) => other.values ?? []);
		compareValues({ ...fill, values: values.length > 0 ? values : undefined }, key, at, result);
		if (fill.inside) {
			const inside = same.flatMap((other) => other.inside ?? []);
			compareKeys(inside, key.inside, at, key.open, result);
		}
		const isPlain = fill.type === 'json' && !fill.inside && key.inside.size > 0;
		if (isPlain && !same.some((other) => other.inside))
			result.missing.push(`${at} is untyped JSON`);
	}
	const filled = new Set(nested.map(({ key }) => key));
	for (const [name, key] of keys) {
		const at = path ? `${path}.${name}` : name;
		if (!filled.has(name)) (key.required ? result.faults : result.missing).push(`${at} is missing`);
	}
}

function compareVersions(
	operation: Pick<ApiOperation, 'versions'>,
	contract: ContractOperation,
	result: Comparison,
): void {
	const versions = operation.versions ?? { server2025: true };
	if (versions.current !== contract.apiVersion) {
		result.faults.push(`version is ${versions.current}, the contract says ${contract.apiVersion}`);
	}
	if (versions.server2025 !== (contract.server2025 ?? false)) {
		result.faults.push(
			`server2025 is ${versions.server2025}, the contract says ${contract.server2025 ?? false}`,
		);
	}
}

function comparePath(operation: Operation, contract: ContractOperation, result: Comparison): void {
	const fills = operation.fields.flatMap((field) => field.fills);
	for (const [name, schema] of Object.entries(contract.pathParams ?? {})) {
		if (!contract.path.includes(`{${name}}`)) continue;
		const fill = fills.find(({ key }) => key === name);
		if (!fill) result.faults.push(`path parameter ${name} has no field`);
		else if (schema.type === 'number' && fill.type !== 'number') {
			result.faults.push(`path parameter ${name} must be a number`);
		}
		compareValues(
			fill ?? { key: name, type: 'text' },
			{
				types: new Set(),
				required: true,
				inside: new Map(),
				open: false,
				...(schema.enum ? { values: new Set(schema.enum.map(String)) } : {}),
			},
			name,
			result,
		);
	}
}

/** The keys that page the list are the API's; the executor fills them, no field does. */
function comparePaging(
	pages: PageStyle | undefined,
	keys: Map<string, Key>,
	result: Comparison,
): void {
	const [size = '', ...others] = PAGING[pages?.kind ?? 'none'];
	const most = keys.get(size)?.max;
	if (most !== undefined && pages?.size !== most) {
		result.faults.push(`pages have ${pages?.size} rows, the API gives up to ${most}`);
	}
	for (const name of [size, ...others].filter(Boolean)) {
		if (!keys.delete(name)) result.faults.push(`the API does not page by ${name}`);
	}
	for (const name of ['skip', 'offset', 'cursor']) {
		if (keys.has(name)) result.faults.push(`the API pages by ${name}`);
	}
}

function compareClient(
	{ platformClient }: Pick<ApiOperation, 'platformClient'>,
	{ auth }: ContractOperation,
	result: Comparison,
): void {
	const takesClient = auth.some((header) => header.startsWith('x-cal-secret-key'));
	if (takesClient && !platformClient) result.missing.push('the platform client');
	if (!takesClient && platformClient) {
		result.faults.push('the API does not take the platform client');
	}
}

/** What a dropdown or a form asks for. */
export interface AskedList extends Pick<ApiOperation, 'versions' | 'platformClient'> {
	request: Route;
	pages?: PageStyle;
	findsEmails?: boolean;
	/** The parameters of the form that fill the placeholders. */
	dependsOn?: Record<string, unknown>;
}

/** All differences between what a dropdown asks for and the contract. */
export function compareList(list: AskedList): string[] {
	const result: Comparison = { faults: [], missing: [] };
	const contract = findOperation(list.request);
	if (!contract) return [`${list.request} is not in the contract`];
	const query = queryOf(contract);
	compareVersions(list, contract, result);
	comparePaging(list.pages, query, result);
	if (list.findsEmails === true && !query.has('emails')) {
		result.faults.push('the API does not find people by emails');
	}
	if (!list.findsEmails && query.has('emails')) result.missing.push('the search by emails');
	compareClient(list, contract, result);
	const required = [...query].filter(([, key]) => key.required).map(([name]) => name);
	const unfilled = [...parseRoute(list.request).parameters, ...required].filter(
		(name) => name !== 'orgId' && !(name in (list.dependsOn ?? {})),
	);
	return [
		...result.faults,
		...result.missing,
		...unfilled.map((name) => `nothing of the form fills ${name}`),
	];
}

/** All differences between a definition, sent by this route, and the contract. */
export function compare(defined: Operation, route: Route): Comparison {
	const result: Comparison = { faults: [], missing: [] };
	const contract = findOperation(route);
	if (!contract) return { faults: [`${route} is not in the contract`], missing: [] };
	const inside = route === defined.inOrganization?.request;
	const operation = routed(defined, inside);
	compareVersions(operation, contract, result);
	comparePath(operation, contract, result);
	const { method, parameters } = parseRoute(route);
	const usual = method === 'GET' || method === 'DELETE' ? 'query' : 'body';
	const ignored = new Set([...parameters, 'orgId']);
	const sent = operation.fields
		.flatMap((field) => field.fills)
		.filter(({ only }) => !only || (only === 'inside') === inside)
		.filter(({ key, place }) => !ignored.has(key) || (key === 'orgId' && place === 'query'));
	const query = queryOf(contract);
	const { pages } = operation;
	const body = bodyOf(contract);
	comparePaging(pages, pages?.inBody ? (body?.inside ?? new Map<string, Key>()) : query, result);
	compareKeys(
		sent.filter(({ place }) => (place ?? usual) === 'query'),
		query,
		'',
		false,
		result,
	);
	const inBody = sent.filter(({ place }) => (place ?? usual) === 'body');
	const defaults = Object.keys(operation.defaults ?? {});
	for (const name of defaults)
		if (!inBody.some(({ key }) => key === name)) body?.inside.delete(name);
	compareKeys(inBody, body?.inside ?? new Map<string, Key>(), '', body?.open ?? false, result);
	compareClient(operation, contract, result);
	return result;
}

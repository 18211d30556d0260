// Whether a request that went out is one that the contract knows: route, version, keys and types.
import { bodyOf, operations, queryOf } from '../contract/contract.mts';
import type { ContractOperation, Key } from '../contract/contract.mts';
import type { Seen } from './server.mts';

/** The operation whose path fits, literal segments before placeholders. */
function operationOf({ method, path }: Seen): ContractOperation | undefined {
	const segments = path.split('/');
	const fitting = operations.filter((operation) => {
		const template = operation.path.split('/');
		return (
			operation.method === method &&
			template.length === segments.length &&
			template.every((part, index) => part.startsWith('{') || part === segments[index])
		);
	});
	const placeholders = ({ path: template }: ContractOperation) => template.split('{').length;
	return fitting.sort((a, b) => placeholders(a) - placeholders(b))[0];
}

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'array';
	return value === null ? 'null' : typeof value;
}

function checkKeys(value: Record<string, unknown>, keys: Map<string, Key>, at: string): string[] {
	const unknown = Object.keys(value)
		.filter((name) => !keys.has(name))
		.map((name) => `${at}${name} is unknown`);
	const wrong = [...keys].flatMap(([name, key]) => {
		if (!(name in value)) return key.required ? [`${at}${name} is missing`] : [];
		return checkValue(value[name], key, `${at}${name}`);
	});
	return [...unknown, ...wrong];
}

function checkValue(value: unknown, key: Key, at: string): string[] {
	const type = typeOf(value);
	if (value === null && key.nullable) return [];
	const fits = key.types.has('any') || key.types.has(type);
	if (!fits) return [`${at} is ${type}, not ${[...key.types].join('|')}`];
	if (type === 'array') {
		if (key.inside.size === 0) return [];
		return (value as unknown[]).flatMap((item, index) =>
			typeOf(item) === 'object'
				? checkKeys(item as Record<string, unknown>, key.inside, `${at}.${index}.`)
				: [],
		);
	}
	if (type === 'object') {
		return key.open || key.inside.size === 0
			? []
			: checkKeys(value as Record<string, unknown>, key.inside, `${at}.`);
	}
	return key.values && !key.values.has(String(value)) ? [`${at} can't be ${String(value)}`] : [];
}

/** `calendarsToLoad[0][credentialId]`: the list and the key of its element. */
const INDEXED = /^(\w+)\[\d+\]\[(\w+)\]$/;

function isKnown(name: string, keys: Map<string, Key>): boolean {
	const [, list = '', inner = ''] = INDEXED.exec(name) ?? [];
	return keys.has(name) || keys.get(list)?.inside.has(inner) === true;
}

function checkQuery(seen: Seen, operation: ContractOperation): string[] {
	const keys = queryOf(operation);
	const names = Object.keys(seen.query);
	const given = new Set(names.map((name) => INDEXED.exec(name)?.[1] ?? name));
	return [
		...names.filter((name) => !isKnown(name, keys)).map((name) => `query ${name} is unknown`),
		...[...keys]
			.filter(([name, { required }]) => required && !given.has(name))
			.map(([name]) => `query ${name} is missing`),
	];
}

/** Everything about a request that the contract does not allow. */
export function complaintsAbout(seen: Seen): string[] {
	const operation = operationOf(seen);
	if (!operation) return [`${seen.method} ${seen.path} is unknown`];
	const version = seen.headers['cal-api-version'];
	const body = bodyOf(operation);
	const isObject = typeOf(seen.body) === 'object';
	return [
		...(version === operation.apiVersion
			? []
			: [`version is ${version}, not ${operation.apiVersion}`]),
		...checkQuery(seen, operation),
		...(body && !isObject ? ['there is no body'] : []),
		...(body && isObject ? checkValue(seen.body, body, 'body') : []),
		...(!body && isObject && Object.keys(seen.body as object).length > 0
			? ['body is unknown']
			: []),
	];
}

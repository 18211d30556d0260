// Exchanges with a real server, and what an answer of the sandbox lacks of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Recording {
	name: string;
	request: { method: string; path: string };
	response: { status: number; headers: Record<string, string>; body: unknown };
}

export function recorded(file: string, name: string): Recording {
	const path = join(process.cwd(), 'test', 'recordings', `${file}.json`);
	const all = JSON.parse(readFileSync(path, 'utf8')) as Recording[];
	const found = all.find((recording) => recording.name === name);
	if (!found) throw new Error(`No recording ${name} in ${file}`);
	return found;
}

export interface RecordedDelivery {
	triggerEvent: string;
	payload?: Record<string, unknown>;
}

/** Deliveries of a real server; one was made of a template and has no envelope. */
export function recordedDeliveries(): RecordedDelivery[] {
	const path = join(process.cwd(), 'test', 'recordings', 'webhook-deliveries.json');
	const all = JSON.parse(readFileSync(path, 'utf8')) as Array<{ request: { rawBody: string } }>;
	return all
		.map(({ request }) => JSON.parse(request.rawBody) as RecordedDelivery)
		.filter(({ payload }) => payload !== undefined);
}

/** Keys and types, without values; of a list the first element. Null fits anything. */
export function shape(value: unknown): unknown {
	if (Array.isArray(value)) return value.length > 0 ? [shape(value[0])] : [];
	if (typeof value !== 'object' || value === null) return value === null ? 'any' : typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

/** What depends on the data of the recording, not on the shape. */
const FREE = new Set(['target', 'constraints', 'metadata', 'logo']);

/** What the recording has and the answer lacks or has otherwise, as paths. */
export function differences(expected: unknown, actual: unknown, path = '$'): string[] {
	if (expected === 'any' || actual === 'any') return [];
	if (Array.isArray(expected)) {
		if (!Array.isArray(actual)) return [`${path} is no list`];
		return expected.length > 0 && actual.length > 0
			? differences(expected[0], actual[0], `${path}[]`)
			: [];
	}
	if (typeof expected !== 'object' || expected === null)
		return expected === actual ? [] : [`${path} is ${String(actual)}`];
	if (typeof actual !== 'object' || actual === null) return [`${path} is ${String(actual)}`];
	const rows = actual as Record<string, unknown>;
	return Object.entries(expected).flatMap(([key, inner]) =>
		FREE.has(key)
			? []
			: key in rows
				? differences(inner, rows[key], `${path}.${key}`)
				: [`${path}.${key} is missing`],
	);
}

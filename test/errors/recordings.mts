// The refusals among the recorded exchanges with a real Cal.com server.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ApiReply } from '../../nodes/shared/api/request';

export interface Exchange {
	/** The group of operations: the name of its file. */
	group: string;
	name: string;
	operation: string;
	request: { method: string; path: string; headers: Record<string, string>; body?: unknown };
	response: ApiReply;
}

type Recorded = Omit<Exchange, 'group'>;

const FOLDER = join(process.cwd(), 'test', 'recordings');

function exchangesOf(file: string): Exchange[] {
	const content = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Array<Partial<Recorded>>;
	const group = file.replace('.json', '');
	return content
		.filter((entry): entry is Recorded => entry.response?.status !== undefined)
		.map((entry) => ({ group, ...entry }));
}

export const exchanges = readdirSync(FOLDER).flatMap(exchangesOf);

export const refusals = exchanges.filter(({ response }) => response.status >= 400);

/** Every text inside a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

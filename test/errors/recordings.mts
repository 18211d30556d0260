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

function exchangesOf(folder: string): Exchange[] {
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return files.flatMap((file) => {
		const content = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Array<
			Partial<Recorded>
		>;
		const group = file.replace('.json', '');
		return content
			.filter((entry): entry is Recorded => entry.response?.status !== undefined)
			.map((entry) => ({ group, ...entry }));
	});
}

/** Of August 2025. */
export const exchanges = exchangesOf(FOLDER);

/** Of later servers, by edition. */
export const laterExchanges = {
	calCom2025: exchangesOf(join(FOLDER, '2025-12')),
	calDiy: exchangesOf(join(FOLDER, 'cal-diy-2026-07')),
};

export const refusals = [
	...exchanges,
	...laterExchanges.calCom2025,
	...laterExchanges.calDiy,
].filter(({ response }) => response.status >= 400);

/** Every text inside a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

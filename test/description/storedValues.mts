// The values of resources and operations that workflows store: those of the code, and those recorded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { nodes } from '../nodes/allOperations.mts';

export const FILE = join(process.cwd(), 'test', 'description', 'storedValues.json');

export const recordedValues = () => JSON.parse(readFileSync(FILE, 'utf8')) as string[];

export const currentValues = () =>
	nodes
		.flatMap(({ name, resources }) =>
			resources.flatMap(({ value, operations }) =>
				Object.keys(operations).map((operation) => `${name}.${value}.${operation}`),
			),
		)
		.sort();

/** What was recorded and is no longer there. */
export const lostValues = () => {
	const current = new Set(currentValues());
	return recordedValues().filter((value) => !current.has(value));
};

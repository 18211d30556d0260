// `npm run bench`: prints a table for each scenario and writes artifacts/bench.json.
// Arguments name scenarios; without any, all of them run.
import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

import { builtIns } from './builtIn.mts';
import { loading } from './loading.mts';
import { requests } from './requests.mts';
import { cpu, memory, reads, writes } from './scenarios.mts';
import type { Rows } from './scenarios.mts';
import { sharedKey } from './sharedKey.mts';
import { tokens } from './tokens.mts';

/** The seeded attribute that options are created for. */
async function attributeId(url: string, key: string): Promise<string> {
	const headers = { Authorization: `Bearer ${key}` };
	const reply = await fetch(`${url}/v2/organizations/1/attributes`, { headers });
	const { data } = (await reply.json()) as { data: Array<{ id: string }> };
	return data[0]?.id ?? '';
}

const { httpRequest, descriptions } = await builtIns();
const scenarios: Record<string, () => Promise<Rows>> = {
	reads: async () => await reads(httpRequest),
	writes: async () => await writes(httpRequest, attributeId),
	cpu: async () => await cpu(httpRequest),
	memory,
	loading: async () => await loading(descriptions),
	requests,
	sharedKey,
	tokens,
};

const wanted = process.argv.slice(2);
const results: Record<string, Rows> = {};
console.log(
	`${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
);
for (const [name, scenario] of Object.entries(scenarios)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	console.log(`\n${name}`);
	results[name] = await scenario();
	console.table(results[name]);
}
mkdirSync('artifacts', { recursive: true });
writeFileSync('artifacts/bench.json', `${JSON.stringify(results, null, '\t')}\n`);
process.exit(0);

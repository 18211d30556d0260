// `tsx test/real/keepRuns.mts FOLDER …`: keeps the runs of a run over a real server as test data, so
// that `npm test` runs the same forms on the same answers, and what became of each operation for the
// page of servers. Made-up accounts only; tokens are replaced.
import { readFileSync, writeFileSync } from 'node:fs';

import type { Edition } from '../../nodes/shared/api/edition';
import { byOperation } from './report.mts';
import type { Outcome, RecordedRun } from './run.mts';

/** Of one operation this many are kept: the first ones have the fullest forms. */
const MOST = 3;
/** Longer lists say nothing more. */
const LONGEST = 60_000;

/** What only finds out which edition the server is. */
const isProbe = ({ path }: { path: string }) => path.startsWith('/v2/bookings/n8n/');

function withoutTokens(text: string): string {
	const tokens = new Map<string, string>();
	return text.replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, (token) => {
		const known = tokens.get(token) ?? `token-${tokens.size + 1}`;
		tokens.set(token, known);
		return known;
	});
}

function kept(runs: RecordedRun[]): RecordedRun[] {
	const counts = new Map<string, number>();
	return runs.filter(({ node, parameters, exchanges }) => {
		const isWhole = exchanges.length > 0 && !exchanges.some(isProbe);
		const id = [node, parameters.resource, parameters.operation].join('.');
		const count = counts.get(id) ?? 0;
		if (!isWhole || count >= MOST || JSON.stringify(exchanges).length > LONGEST) return false;
		counts.set(id, count + 1);
		return true;
	});
}

for (const folder of process.argv.slice(2)) {
	const { edition, runs } = JSON.parse(readFileSync(`${folder}/runs.json`, 'utf8')) as {
		edition: Edition;
		runs: RecordedRun[];
	};
	const lines = kept(runs).map((run) => JSON.stringify(run));
	const file = `test/recordings/runs/${edition}.json`;
	writeFileSync(file, withoutTokens(`[\n ${lines.join(',\n ')}\n]\n`));
	const outcomes = JSON.parse(readFileSync(`${folder}/report.json`, 'utf8')) as Outcome[];
	const measured = Object.fromEntries([...byOperation(outcomes)].sort());
	writeFileSync(`test/real/measured/${edition}.json`, `${JSON.stringify(measured, null, '\t')}\n`);
	console.log(`${file}: ${lines.length} of ${runs.length} runs`);
}

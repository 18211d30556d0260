// `tsx test/real/keepRuns.mts FOLDER …`: keeps the runs of a run over a real server as test data, so
// that `npm test` runs the same forms on the same answers, what became of each operation for the page
// of servers, and what the trigger was delivered. Made-up accounts only; tokens are replaced.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import type { Edition } from '../../nodes/shared/api/edition';
import { byOperation } from './report.mts';
import type { Outcome, RecordedRun } from './run.mts';
import type { KeptDelivery } from './trigger/report.mts';

/** Of one operation this many are kept: the first ones have the fullest forms. */
const MOST = 3;
/** And these besides: what tests ask for by name. */
const KEPT = new Set([
	'a seat',
	'a seat into a booking that is there',
	'after new metadata',
	'all seats, by the host',
	'created after 2027',
	'metadata, with a default conferencing app',
	'of a guest',
	'of the host',
	'the second seat, simplified',
	'what is confirmed',
]);
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
	return runs.filter(({ node, case: name = '', parameters, exchanges }) => {
		const isWhole = exchanges.length > 0 && !exchanges.some(isProbe);
		const id = [node, parameters.resource, parameters.operation].join('.');
		const count = counts.get(id) ?? 0;
		if (
			!isWhole ||
			(count >= MOST && !KEPT.has(name)) ||
			JSON.stringify(exchanges).length > LONGEST
		)
			return false;
		counts.set(id, count + 1);
		return true;
	});
}

/** The same event goes to several scopes: of each cause the first is kept, of other scopes one event. */
function keptDeliveries(deliveries: KeptDelivery[]): KeptDelivery[] {
	const seen = new Set<string>();
	return deliveries.filter(({ trigger, scope, cause }) => {
		const [ofCause, ofScope] = [`${trigger} ${cause}`, `${trigger} at ${scope}`];
		const isNew = !seen.has(ofCause) || !seen.has(ofScope);
		seen.add(ofCause).add(ofScope);
		return isNew;
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
	if (existsSync(`${folder}/deliveries.json`)) {
		const { deliveries } = JSON.parse(readFileSync(`${folder}/deliveries.json`, 'utf8')) as {
			deliveries: KeptDelivery[];
		};
		const rows = keptDeliveries(deliveries).map((row) => JSON.stringify(row));
		writeFileSync(`test/recordings/deliveries/${edition}.json`, `[\n ${rows.join(',\n ')}\n]\n`);
	}
	console.log(`${file}: ${lines.length} of ${runs.length} runs`);
}

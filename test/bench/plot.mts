// Draws docs/scaling.svg from artifacts/bench.json: how much longer than the least time 1,000 reads of
// one key take, by the number of processes.
import { readFileSync, writeFileSync } from 'node:fs';

type Row = Record<'processes' | 'concurrency' | 'ms latency' | 'refused' | '× least', number>;

const WIDTH = 720;
const LABEL = 250;
const LINE = 26;
/** What fills the whole width: 10 % above the least time. */
const MOST = 0.1;

function bar(row: Row, index: number): string {
	const above = Math.max(0, row['× least'] - 1);
	const y = 56 + index * LINE;
	const width = Math.min(1, above / MOST) * (WIDTH - LABEL - 190);
	const label = `${row.processes} × ${row.concurrency} at a time, ${row['ms latency']} ms`;
	const value = `${row['× least'].toFixed(3)} ×, ${row.refused} refused`;
	return [
		`<text x="${LABEL - 10}" y="${y + 13}" text-anchor="end">${label}</text>`,
		`<rect x="${LABEL}" y="${y}" width="${Math.max(1, width).toFixed(1)}" height="18" fill="#4a7dbd"/>`,
		`<text x="${LABEL + width + 8}" y="${y + 13}">${value}</text>`,
	].join('\n');
}

function chart(rows: Row[]): string {
	const height = 70 + rows.length * LINE;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" fill="#333">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="16" y="24" font-size="15" font-weight="bold">1,000 reads with one key: time above the least possible</text>
<text x="16" y="43">processes × requests at a time, latency; the worst of five random schedules</text>
${rows.map(bar).join('\n')}
</svg>
`;
}

const results = JSON.parse(readFileSync('artifacts/bench.json', 'utf8')) as { sharedKey?: Row[] };
if (!results.sharedKey) throw new Error('First run: npm run bench -- sharedKey');
writeFileSync('docs/scaling.svg', chart(results.sharedKey));

// The report of a run, as people read it.
import type { Outcome } from './run.mts';

const STATUSES = ['works', 'differs', 'refused', 'impossible', 'absent'] as const;

/** The worst of an operation's cases counts for it. */
const RANK: Outcome['status'][] = ['differs', 'refused', 'works', 'impossible', 'absent'];

export function byOperation(outcomes: Outcome[]): Map<string, Outcome['status']> {
	const worst = new Map<string, Outcome['status']>();
	for (const { operation, status } of outcomes) {
		const known = worst.get(operation);
		if (!known || RANK.indexOf(status) < RANK.indexOf(known)) worst.set(operation, status);
	}
	return worst;
}

export function summaryOf(outcomes: Outcome[]): string {
	const operations = [...byOperation(outcomes).values()];
	const count = (list: Array<Outcome['status']>) =>
		STATUSES.map((status) => `${list.filter((one) => one === status).length} ${status}`).join(', ');
	const cases = outcomes.map(({ status }) => status);
	return [
		`${operations.length} operations: ${count(operations)}`,
		`${cases.length} cases: ${count(cases)}`,
	].join('\n');
}

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

function row({
	operation,
	case: name,
	status,
	details,
	notShown,
	fullFormRefused,
}: Outcome): string {
	const notes = [
		...details,
		...(fullFormRefused ? [`with everything filled: ${fullFormRefused}`] : []),
		...(notShown ? [`not shown: ${notShown.join(', ')}`] : []),
	];
	return `| ${operation}${name ? ` (${name})` : ''} | ${status} | ${cell(notes.join('; '))} |`;
}

export function tableOf(outcomes: Outcome[]): string {
	return `${summaryOf(outcomes)}\n\n| Operation | Result | Details |\n|---|---|---|\n${outcomes.map(row).join('\n')}\n`;
}

// docs/servers.md, made from the rows that the nodes use: what each edition of Cal.com can do.
import type { Edition } from '../../nodes/shared/api/edition';
import { editionName } from '../../nodes/shared/api/edition';
import { hasRoute, versionFor } from '../../nodes/shared/api/versions';
import type { Field, FilledKey } from '../../nodes/shared/fields/field';
import { withInnerFields } from '../../nodes/shared/fields/childFields';
import { isComposed } from '../../nodes/shared/operation/composedOperation';
import type { AnyOperation } from '../../nodes/shared/operation/composedOperation';
import { operationName } from '../../nodes/shared/operation/resource';
import { nodes } from '../nodes/allOperations.mts';
import type { Outcome } from '../real/run.mts';
import calCom2025 from '../real/measured/calCom2025.json';
import calDiy from '../real/measured/calDiy.json';

const EDITIONS: Edition[] = ['cloud', 'calCom2025August', 'calCom2025', 'calCom2026', 'calDiy'];

const HEAD = `# Servers

What each edition of Cal.com can do, made from the definitions by \`npm run docs\`. Self-hosted servers
are told apart by themselves (**Edition** in the credential: Detect), by routes that only some have,
asked without the key and without changing anything; the answer is kept for an hour.

- **Cal.com**: the cloud in the US and the EU, and licensed images close to it.
- **Cal.com of August 2025**, **of December 2025**, **of early 2026**: self-hosted, before the version dates of 2026.
- **Cal.diy**: what people host themselves since April 2026, without teams and organizations.

A date is the version that is sent; ✓ needs none; – is lacking, and refused before any request. ✗ has the route, but it does not work there.
The columns December 2025 and Cal.diy were measured on real servers (\`npm run test:real\`), every operation with the fullest form that the edition takes, read back and compared: **works**, *differs* (it was done otherwise than asked, and the node says so) or *refused*. Nothing stands where it needs an app, a calendar or a service that the server had not, and where it came later than the run. August and early 2026 follow from the API's documentation and these.
`;

function availability(operation: AnyOperation, edition: Edition): string {
	if (!isComposed(operation)) {
		if (operation.failsOn?.[edition]) return '✗';
		if (!hasRoute(operation, edition)) return '–';
	}
	return versionFor(operation, edition) ?? '✓';
}

type Status = Outcome['status'];

const measured = { calCom2025, calDiy } as Partial<Record<Edition, Record<string, Status>>>;

/** What became of it on a real server. */
function outcome(id: string, edition: Edition): string {
	const status = measured[edition]?.[id];
	if (!status || status === 'impossible' || status === 'absent') return '';
	return status === 'works' ? ' **works**' : ` *${status}*`;
}

function counts(edition: 'calCom2025' | 'calDiy'): string {
	const all = Object.values(measured[edition] ?? {});
	const count = (status: Status) => all.filter((one) => one === status).length;
	return `- **${editionName(edition)}**: ${all.length} operations; ${count('works')} work, ${count('differs')} differ, ${count('refused')} are refused, ${count('impossible')} need an app, a calendar or a service that the server had not, ${count('absent')} do not exist there.`;
}

const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

function table(node: (typeof nodes)[number]): string {
	const rows = node.resources.flatMap(({ name, value, operations }) =>
		Object.entries(operations).map(([key, operation]) =>
			line([
				`${name} → ${operationName(key, operation)}`,
				...EDITIONS.map(
					(edition) =>
						availability(operation, edition) + outcome(`${node.name}.${value}.${key}`, edition),
				),
			]),
		),
	);
	const head = [line(['Operation', ...EDITIONS.map(editionName)]), '|---|---|---|---|---|---|'];
	return [`## ${node.type.description.displayName}`, '', ...head, ...rows].join('\n');
}

/** The keys of a field that some edition does not know, under the field's label. */
function lacking(field: Field): Array<[string, readonly Edition[]]> {
	const label = field.property.displayName;
	const own = field.children ? [] : field.fills;
	return own.flatMap(({ notOn, valuesNotOn }: FilledKey) => [
		...(notOn ? [[label, notOn] as [string, readonly Edition[]]] : []),
		...Object.entries(valuesNotOn ?? {}).map(([value, editions]): [string, readonly Edition[]] => [
			`${label}: \`${value}\``,
			editions,
		]),
	]);
}

function fieldTable(): string {
	const fields = nodes.flatMap(({ resources }) =>
		resources.flatMap(({ name, operations }) =>
			Object.values(operations).flatMap((operation) =>
				withInnerFields(operation.fields)
					.flatMap(lacking)
					.map(([what, editions]) => [`${name} → ${what}`, editions] as const),
			),
		),
	);
	const rows = [...new Map(fields)].map(([what, editions]) =>
		line([what, editions.map(editionName).join(', ')]),
	);
	const head = [
		'## Fields and values that an edition lacks',
		'',
		line(['Field', 'Not in']),
		'|---|---|',
	];
	return [...head, ...rows.sort()].join('\n');
}

/** The whole page. */
export function serversPage(): string {
	const measurements = [counts('calCom2025'), counts('calDiy')].join('\n');
	return `${HEAD}\n${[measurements, ...nodes.map(table), fieldTable()].join('\n\n')}\n`;
}

// docs/operations.md, made from the definitions: what the editor offers and what the API is asked.
import type { INodeProperties } from 'n8n-workflow';

import type { Field } from '../../nodes/shared/fields';
import { isComposed } from '../../nodes/shared/operation/composedOperation';
import { operationName } from '../../nodes/shared/operation/resource';
import type { AnyOperation } from '../../nodes/shared/operation/composedOperation';
import type { Resource } from '../../nodes/shared/operation/resource';
import { nodes } from '../nodes/allOperations.mts';

const HEAD = `# Operations

Every operation of every node, with what it asks of the API. Made from the definitions by
\`npm run docs\`; a test fails when it is out of date.

Fields in *italics* are optional. Self-hosted servers lack some operations: [servers.md](servers.md) says which.
`;

/** The fields that a person adds one by one count each for itself, in the order of the form. */
function shown({ property }: Field): INodeProperties[] {
	return property.type === 'collection' ? (property.options as INodeProperties[]) : [property];
}

function fieldNames(fields: readonly Field[]): string {
	const required = fields
		.filter((field) => field.required)
		.map((field) => field.property.displayName);
	const optional = fields
		.filter((field) => !field.required)
		.flatMap(shown)
		.map(({ displayName }) => `*${displayName}*`);
	return [...required, ...new Set(optional)].join(', ') || '–';
}

function asked(operation: AnyOperation): string {
	if (isComposed(operation)) return 'several requests';
	const routes = [operation.request, operation.inOrganization?.request].filter((route) => route);
	return routes.map((route) => `\`${route}\``).join('<br>');
}

function row(key: string, operation: AnyOperation): string {
	const version = operation.versions?.current ?? '';
	const cells = [
		`**${operationName(key, operation)}**`,
		operation.description,
		fieldNames(operation.fields),
		`${asked(operation)}${version ? ` ${version}` : ''}`,
	];
	return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

function section(resource: Resource): string {
	const rows = Object.entries(resource.operations)
		.sort(([a, first], [b, second]) =>
			operationName(a, first).localeCompare(operationName(b, second)),
		)
		.map(([key, operation]) => row(key, operation));
	return [
		`### ${resource.name}`,
		'',
		'| Operation | What it does | Fields | Request |',
		'|---|---|---|---|',
		...rows,
	].join('\n');
}

/** The whole page. */
export function operationsPage(): string {
	const parts = nodes.map(({ type, resources }) => {
		const sections = [...resources]
			.sort((a, b) => a.name.localeCompare(b.name))
			.map(section)
			.join('\n\n');
		return `## ${type.description.displayName}\n\n${type.description.description}.\n\n${sections}`;
	});
	return `${HEAD}\n${parts.join('\n\n')}\n`;
}

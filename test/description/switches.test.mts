// A switch may be given by an expression: n8n then shows every branch, and would ask for the required
// fields of each before the workflow runs. What is required inside of a branch is ours to check.
import { NodeHelpers } from 'n8n-workflow';
import type { INode, INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { nodes } from '../nodes/allOperations.mts';

/** What is no switch of a form: it takes no expression, or n8n itself decides it. */
const FIXED = new Set(['resource', 'operation', 'authentication', '@tool', '@version']);

const shownBy = ({ displayOptions }: INodeProperties) =>
	Object.keys(displayOptions?.show ?? {}).filter((name) => !FIXED.has(name));

const inside = ({ type, options = [] }: INodeProperties): INodeProperties[] => {
	if (type === 'collection') return options as INodeProperties[];
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).flatMap(({ values }) => values);
};

const withInner = (properties: INodeProperties[]): INodeProperties[] =>
	properties.flatMap((property) => [property, ...withInner(inside(property))]);

const rows = nodes.map(({ name, type }) => [name, type] as const);

test.each(rows)('%s leaves no required field in a branch to n8n', (_, { description }) => {
	const branches = withInner(description.properties).filter(
		(property) => shownBy(property).length > 0,
	);
	expect(branches.filter(({ required }) => required).map(({ name }) => name)).toEqual([]);
});

/** Each switch with the forms that have it, by what else they are shown for. */
const switches = nodes.flatMap(({ name, type }) =>
	type.description.properties.flatMap((property) => {
		const shown = property.displayOptions?.show;
		const dependents = type.description.properties.filter(
			(other) =>
				shownBy(other).includes(property.name) &&
				other.displayOptions?.show?.resource?.[0] === shown?.resource?.[0],
		);
		return dependents.length > 0
			? [{ id: `${name}.${String(shown?.resource?.[0])}.${property.name}`, type, property }]
			: [];
	}),
);

test('there are the switches that people know', () => {
	process.stdout.write(`\n${switches.length} switches at the top of forms\n`);
	expect(switches.length).toBeGreaterThan(10);
	expect(switches.map(({ id }) => id)).toContain('calCom.booking.eventTypeBy');
});

test.each(switches)('$id by expression asks for nothing of its branches', ({ type, property }) => {
	const { resource, operation } = property.displayOptions?.show ?? {};
	const { description } = type;
	const node: INode = {
		id: '1',
		name: 'Cal.com',
		type: description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: {
			resource: resource?.[0] as string,
			operation: operation?.[0] as string,
			[property.name]: '={{ "x" }}',
		},
	};
	const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
	const asked = Object.keys(issues?.parameters ?? {});
	const branches = description.properties.filter((other) => shownBy(other).includes(property.name));
	expect(asked.filter((name) => branches.some((branch) => branch.name === name))).toEqual(
		asked
			.filter((name) =>
				description.properties.some(
					(other) => other.name === name && other.required && shownBy(other).length === 0,
				),
			)
			.filter((name) => branches.some((branch) => branch.name === name)),
	);
});

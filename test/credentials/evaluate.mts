// Evaluates a credential's expressions as n8n does: with n8n-workflow's own Expression.
import { Workflow } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, INode, INodeTypes } from 'n8n-workflow';

const node: INode = {
	id: 'node',
	name: 'node',
	type: 'test.node',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const nodeType = { description: { properties: [] } };

function workflow(): Workflow {
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	return new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
}

/** An expression of a request that a credential makes. */
export function evaluate(expression: string, credentials: ICredentialDataDecryptedObject): unknown {
	const data = { $credentials: credentials } as never;
	const { expression: evaluator } = workflow();
	return evaluator.getSimpleParameterValue(node, expression, 'internal', data, undefined);
}

/** An expression of a credential's own field, which sees its other fields. */
export function evaluateOwn(expression: string, self: ICredentialDataDecryptedObject): unknown {
	const { expression: evaluator } = workflow();
	const field = evaluator.getComplexParameterValue(
		node,
		{ field: expression },
		'internal',
		{},
		undefined,
		{},
		self as never,
	);
	return (field as { field: unknown }).field;
}

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

export function evaluate(expression: string, credentials: ICredentialDataDecryptedObject): unknown {
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const data = { $credentials: credentials } as never;
	return workflow.expression.getSimpleParameterValue(node, expression, 'internal', data, undefined);
}

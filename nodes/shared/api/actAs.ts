/** Which managed user a node acts for: chosen beside the platform client, by ID. */
import { NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import { isObject } from './responseBody';

/** The name of the node's parameter. */
export const ACT_AS = 'actAs';

/** The ID of the user, or undefined when the platform client acts for itself. */
export function managedUserIn(value: unknown, node: INode, itemIndex?: number): string | undefined {
	const chosen = isObject(value) ? value.value : value;
	const id = String(chosen ?? '').trim();
	if (id === '') return undefined;
	if (/^[1-9]\d{0,14}$/.test(id)) return id;
	throw new NodeOperationError(node, "'Act As' must be the ID of a managed user", {
		itemIndex,
		description: 'Choose the user from the list, or enter the number that Cal.com gave the user',
	});
}

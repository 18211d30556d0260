/** Which managed user a node acts for: chosen beside the platform client, by ID. */
import { NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import { idOf } from './locator';
import { isNothing } from './nothing';
import { toId } from './number';

/** The name of the node's parameter. */
export const ACT_AS = 'actAs';

/** The ID of the user, or undefined when the platform client acts for itself. */
export function managedUserIn(value: unknown, node: INode, itemIndex?: number): string | undefined {
	const chosen = idOf(value);
	if (isNothing(chosen)) return undefined;
	const refuse = (): never => {
		throw new NodeOperationError(node, "'Act As' must be the ID of a managed user", {
			itemIndex,
			description: 'Choose the user from the list, or enter the number that Cal.com gave the user',
		});
	};
	return String(toId(chosen, 'Act As', { timezone: 'UTC', refuse }));
}

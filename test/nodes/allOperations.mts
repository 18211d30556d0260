// Every operation of every action node, as one list for tests that hold for all of them.
import * as calCom from '../../nodes/CalCom/CalCom.node.ts';
import * as organization from '../../nodes/CalComOrganization/CalComOrganization.node.ts';
import * as platform from '../../nodes/CalComPlatform/CalComPlatform.node.ts';
import * as team from '../../nodes/CalComTeam/CalComTeam.node.ts';
import { isComposed } from '../../nodes/shared/operation/composedOperation';
import type { Operation } from '../../nodes/shared/operation/operation';

export const nodes = [
	{ name: 'calCom', type: new calCom.CalCom(), resources: calCom.resources },
	{ name: 'calComTeam', type: new team.CalComTeam(), resources: team.resources },
	{
		name: 'calComOrganization',
		type: new organization.CalComOrganization(),
		resources: organization.resources,
	},
	{ name: 'calComPlatform', type: new platform.CalComPlatform(), resources: platform.resources },
];

export const allOperations = nodes.flatMap(({ name, resources }) =>
	resources.flatMap((resource) =>
		Object.entries(resource.operations).map(([key, operation]) => ({
			node: name,
			resource,
			key,
			operation,
		})),
	),
);

/** Those that are one request of the API's; composed ones have none of their own. */
export const apiOperations = allOperations.flatMap((row) => {
	const { operation } = row;
	return isComposed(operation) ? [] : [{ ...row, operation: operation as Operation }];
});

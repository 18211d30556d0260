import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { buildProperties } from '../shared/description/properties';
import { execute } from '../shared/execute/execute';
import { listSearchMethods } from '../shared/lookups/listSearch';
import { oauthClient } from './resources/oauthClient';

export const resources = [oauthClient];

export class CalComPlatform implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Cal.com Platform',
		name: 'calComPlatform',
		icon: { light: 'file:../../icons/calCom.svg', dark: 'file:../../icons/calCom.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter.operation + ": " + $parameter.resource }}',
		description: 'Manage OAuth clients of a Cal.com platform organization',
		defaults: { name: 'Cal.com Platform' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'calComV2Api', required: true }],
		properties: buildProperties(resources),
	};

	methods = { listSearch: listSearchMethods(resources) };

	async execute(this: IExecuteFunctions) {
		return await execute(this, resources);
	}
}

import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { authenticationProperty, nodeCredentials } from '../shared/editor/authentication';
import { buildProperties } from '../shared/editor/properties';
import { SUBTITLE } from '../shared/editor/subtitle';
import { execute } from '../shared/execute/execute';
import { fieldsOf, methodsOf } from '../shared/editor/methods';
import { managedOrganization } from './resources/managedOrganization';
import { managedUser } from './resources/managedUser';
import { oauth2 } from './resources/oauth2';
import { oauthClient } from './resources/oauthClient';
import { oauthClientWebhook } from './resources/oauthClientWebhook';

export const resources = [
	managedOrganization,
	managedUser,
	oauth2,
	oauthClient,
	oauthClientWebhook,
];

export class CalComPlatform implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Cal.com Platform',
		name: 'calComPlatform',
		icon: { light: 'file:../../icons/calCom.svg', dark: 'file:../../icons/calCom.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Manage the OAuth clients, users and organizations of a Cal.com platform customer',
		defaults: { name: 'Cal.com Platform' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		sensitiveOutputFields: [
			'accessToken',
			'refreshToken',
			'secret',
			'access_token',
			'refresh_token',
		],
		credentials: nodeCredentials,
		properties: [authenticationProperty, ...buildProperties(resources, oauthClient)],
	};

	methods = methodsOf(fieldsOf(resources));

	async execute(this: IExecuteFunctions) {
		return await execute(this, resources);
	}
}

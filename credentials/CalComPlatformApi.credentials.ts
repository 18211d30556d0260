import type { IAuthenticateGeneric, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import {
	CLIENT_ID_HEADER,
	CLIENT_SECRET_HEADER,
} from '../nodes/shared/api/authentication/platformClient';
import { serverProperties } from '../nodes/shared/editor/serverProperties';

/** A platform customer's OAuth client, sent as `x-cal-client-id` and `x-cal-secret-key`. */
export class CalComPlatformApi implements ICredentialType {
	name = 'calComPlatformApi';

	displayName = 'Cal.com Platform API';

	documentationUrl =
		'https://cal.com/docs/api-reference/v2/introduction#2-oauth-client-credentials';

	icon: Icon = { light: 'file:../icons/calCom.svg', dark: 'file:../icons/calCom.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'OAuth Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. cluqyp8dq0001p61sfs0jke9l',
			description: 'The ID of the OAuth client in the dashboard of the platform',
		},
		{
			displayName: 'OAuth Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The secret that belongs to the OAuth client',
		},
		...serverProperties,
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				[CLIENT_ID_HEADER]: '={{ $credentials.clientId.trim() }}',
				[CLIENT_SECRET_HEADER]: '={{ $credentials.clientSecret.trim() }}',
			},
		},
	};
}

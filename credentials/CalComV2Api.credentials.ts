import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { KEY_HINT, keyHeaders, keyIssue } from '../nodes/shared/api/authentication/apiKey';
import { inHttpRequest, serverProperties } from '../nodes/shared/editor/serverProperties';

/** A user's API key, sent as `Authorization: Bearer cal_…`. */
export class CalComV2Api implements ICredentialType {
	name = 'calComV2Api';

	displayName = 'Cal.com API';

	documentationUrl = 'https://cal.com/docs/api-reference/v2/introduction#1-api-key';

	icon: Icon = { light: 'file:../icons/calCom.svg', dark: 'file:../icons/calCom.dark.svg' };

	httpRequestNode = inHttpRequest;

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. cal_live_…',
			description:
				'A key from Settings → Security → API keys in Cal.com, with its prefix (cal_, unless a self-hosted server has its own)',
		},
		...serverProperties,
	];

	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const complaint = keyIssue(credentials);
		if (complaint) throw new Error(`${complaint}. ${KEY_HINT}.`);
		return {
			...requestOptions,
			headers: { ...requestOptions.headers, ...keyHeaders(credentials) },
		};
	};
}

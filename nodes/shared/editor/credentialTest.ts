/** What n8n's editor runs when a credential is saved, for each credential that proves itself by headers. */
import type { ICredentialTestFunction } from 'n8n-workflow';

import { testConnection } from '../api/connectionTest';
import { API_KEY_CREDENTIAL, PLATFORM_CREDENTIAL } from '../api/credential';
import { senderOf } from '../api/plainRequest';

const testOf = (type: string): ICredentialTestFunction =>
	async function (this, { data = {} }) {
		return await testConnection(senderOf(this), type, data);
	};

/** By the names that a node's credentials are tested by. */
export const credentialTest = {
	apiKeyTest: testOf(API_KEY_CREDENTIAL),
	platformClientTest: testOf(PLATFORM_CREDENTIAL),
};

/**
 * What Cal.com signs with when it calls a waiting execution. It follows from the credential and from
 * the token by which n8n knows the execution, so every process of n8n finds it and none has to keep it.
 */
import { createHmac } from 'node:crypto';

import { readCredential } from './credential';
import type { CredentialContext } from './credential';

/** In n8n's addresses that go on with an execution. */
const TOKEN_PARAMETER = 'signature';

/** The secret for an address that goes on with an execution, by the query of the address. */
export async function resumeSecret(
	context: CredentialContext,
	query: Readonly<Record<string, unknown>>,
): Promise<string> {
	const { identity } = await readCredential(context);
	return createHmac('sha256', identity).update(String(query[TOKEN_PARAMETER])).digest('hex');
}

/**
 * The secret that Cal.com signs with follows from the credential, which n8n keeps encrypted, and from
 * the node that uses it. So it lies in no export and no copy, and no save can lose or revive one.
 */
import { createHmac } from 'node:crypto';

import { NodeOperationError } from 'n8n-workflow';

import { credentialTypeOf } from '../shared/api/credential';
import { scopeOf } from './scopes';
import { ownerOf } from './staticData';
import type { Context } from './staticData';

/** The part of the credential that only its owner knows. */
async function keyOf(context: Context): Promise<string> {
	const { apiKey, clientSecret } = await context.getCredentials(credentialTypeOf(context));
	const key = String(apiKey ?? clientSecret ?? '').trim();
	if (key !== '') return key;
	throw new NodeOperationError(context.getNode(), 'The Cal.com credential is empty');
}

/** Whoever may read the webhooks of one scope must not know the secret of another. */
function chosenPlace(context: Context): string[] {
	const scope = context.getNodeParameter('scope');
	const parameters = scopeOf(scope)?.fields.map(({ name }) => name) ?? [];
	const values = parameters.map((name) =>
		context.getNodeParameter(name, '', { extractValue: true }),
	);
	return [scope, ...values].map(String);
}

/** The secret of this node's webhook, as it has to be. */
export async function webhookSecret(context: Context): Promise<string> {
	const use = JSON.stringify(['webhook', ownerOf(context), ...chosenPlace(context)]);
	return createHmac('sha256', await keyOf(context))
		.update(use)
		.digest('hex');
}

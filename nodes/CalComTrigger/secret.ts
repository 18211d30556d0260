/**
 * The secret that Cal.com signs with follows from the credential, which n8n keeps encrypted, and from
 * the node that uses it. So it lies in no export and no copy, and no save can lose or revive one.
 */
import { createHmac, randomBytes } from 'node:crypto';

import { NodeOperationError } from 'n8n-workflow';

import { ACT_AS } from '../shared/fields/actAs';
import { idOf } from '../shared/fields/locator';
import { credentialTypeOf, OAUTH2_CREDENTIAL } from '../shared/api/credential';
import { scopeOf } from '../shared/catalogue/event/scopes';
import { ownerOf, stateOf } from './staticData';
import type { Context } from './staticData';

const KEY_BYTES = 32;

/**
 * The part of the credential that only its owner knows. A public OAuth client has none, and its tokens
 * change: there a random key is kept in static data, which only a hook of the activation writes.
 */
async function keyOf(context: Context): Promise<string> {
	const { apiKey, clientSecret } = await context.getCredentials(credentialTypeOf(context));
	const key = [apiKey, clientSecret].map((part) => String(part ?? '').trim()).find(Boolean);
	if (key !== undefined) return key;
	if (credentialTypeOf(context) !== OAUTH2_CREDENTIAL) {
		throw new NodeOperationError(context.getNode(), 'The Cal.com credential is empty');
	}
	const state = stateOf(context);
	if ('getWebhookDescription' in context) state.key ??= randomBytes(KEY_BYTES).toString('hex');
	// Nobody can sign with this one: what Cal.com signs with is asked of Cal.com then.
	return state.key ?? randomBytes(KEY_BYTES).toString('hex');
}

/** Whoever may read the webhooks of one scope must not know the secret of another. */
function chosenPlace(context: Context): string[] {
	const scope = context.getNodeParameter('scope');
	const parameters = scopeOf(scope)?.fields.map(({ name }) => name) ?? [];
	const values = parameters.map((name) =>
		context.getNodeParameter(name, '', { extractValue: true }),
	);
	return [scope, idOf(context.getNodeParameter(ACT_AS, '')), ...values].map(String);
}

/** The secret of this node's webhook, as it has to be, or the one for what n8n tells itself. */
export async function webhookSecret(
	context: Context,
	purpose: 'webhook' | 'catchUp' = 'webhook',
): Promise<string> {
	const use = JSON.stringify([purpose, ownerOf(context), ...chosenPlace(context)]);
	return createHmac('sha256', await keyOf(context))
		.update(use)
		.digest('hex');
}

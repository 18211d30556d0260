/** Webhooks of an OAuth client: told of everything that happens to its managed users. */
import { CLIENT_ONLY, oauthClient } from '../../shared/catalogue/platform/fields';
import { oauthClientWebhooks } from '../../shared/catalogue/webhook/lookups';
import type { Resource } from '../../shared/operation/resource';
import { placeOf } from '../../shared/operation/owner';
import type { Owner } from '../../shared/operation/owner';
import { deleteAllWebhooks, webhookOperations } from '../../shared/catalogue/webhook/operations';

const owner: Owner = {
	...placeOf(oauthClientWebhooks),
	fields: [oauthClient],
	of: '',
	needs: CLIENT_ONLY,
};

const kind = {
	webhooks: oauthClientWebhooks,
	noun: 'OAuth client webhook',
	events: 'the managed users of an OAuth client',
};

export const oauthClientWebhook: Resource = {
	name: 'OAuth Client Webhook',
	value: 'oauthClientWebhook',
	operations: {
		...webhookOperations(owner, kind),
		deleteAll: deleteAllWebhooks(owner, kind),
	},
};

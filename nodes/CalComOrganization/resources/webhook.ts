/** Webhooks of an organization: told of everything that happens in it. */
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import { organizationWebhooks } from '../../shared/catalogue/webhook/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { webhookOperations } from '../../shared/catalogue/webhook/operations';

export const webhook: Resource = {
	name: 'Webhook',
	value: 'webhook',
	operations: webhookOperations(
		{
			...placeOf(organizationWebhooks),
			fields: [organization],
			of: ' of organization',
			needs: ORGANIZATION_ADMINS,
		},
		{ webhooks: organizationWebhooks, events: 'everybody in an organization' },
	),
};

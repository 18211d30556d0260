/** Webhooks of an organization: told of everything that happens in it. */
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import { organizationWebhooks } from '../../shared/catalogue/webhook/lookups';
import type { Resource } from '../../shared/operation/resource';
import { webhookOperations } from '../../shared/catalogue/webhook/operations';

export const webhook: Resource = {
	name: 'Webhook',
	value: 'webhook',
	operations: webhookOperations(
		{
			path: '/v2/organizations/{orgId}/webhooks',
			fields: [organization],
			of: ' of organization',
			needs: ORGANIZATION_ADMINS,
			platformClient: true,
		},
		{ webhooks: organizationWebhooks, events: 'everybody in an organization' },
	),
};

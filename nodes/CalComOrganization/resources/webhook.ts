/** Webhooks of an organization: told of everything that happens in it. */
import { organization, ORGANIZATION_ADMINS } from '../../shared/fieldsets/organization';
import { organizationWebhooks } from '../../shared/lookups/webhook';
import type { Resource } from '../../shared/operation';
import { webhookOperations } from '../../shared/operations/webhooks';

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

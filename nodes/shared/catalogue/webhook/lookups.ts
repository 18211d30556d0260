/** Dropdowns of webhooks, recognised by the address they are sent to. */
import { NOT_ON_2025 } from '../../api/versions';
import { skipPages } from '../../api/pagination';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import { isLink } from '../../fields/names';
import type { ApiLookup } from '../../fields/lookup';

const webhookRow: Pick<ApiLookup, 'things' | 'value' | 'label' | 'names' | 'isName'> = {
	things: 'webhooks',
	value: (row) => String(row.id),
	label: (row) => String(row.subscriberUrl),
	names: ({ subscriberUrl }) => [subscriberUrl],
	isName: isLink,
};

export const webhooks: ApiLookup = {
	...webhookRow,
	method: 'searchWebhooks',
	from: { request: 'GET /v2/webhooks', pages: skipPages() },
};

export const eventTypeWebhooks: ApiLookup = {
	...webhookRow,
	method: 'searchEventTypeWebhooks',
	from: { request: 'GET /v2/event-types/{eventTypeId}/webhooks', pages: skipPages() },
	dependsOn: { eventTypeId: { parameter: 'eventTypeId', label: 'Event Type' } },
};

export const teamEventTypeWebhooks: ApiLookup = {
	...webhookRow,
	method: 'searchTeamEventTypeWebhooks',
	from: {
		request: 'GET /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks',
		versions: NOT_ON_2025,
		pages: skipPages(),
	},
	dependsOn: {
		teamId: { parameter: 'teamId', label: 'Team' },
		eventTypeId: { parameter: 'eventTypeId', label: 'Event Type' },
	},
};

export const organizationWebhooks: ApiLookup = {
	...webhookRow,
	method: 'searchOrganizationWebhooks',
	from: {
		request: 'GET /v2/organizations/{orgId}/webhooks',
		platformClient: true,
		pages: skipPages(),
	},
	dependsOn: { orgId: ORGANIZATION_PARAMETER },
};

export const oauthClientWebhooks: ApiLookup = {
	...webhookRow,
	method: 'searchOAuthClientWebhooks',
	from: {
		request: 'GET /v2/oauth-clients/{clientId}/webhooks',
		platformClient: true,
		pages: skipPages(),
	},
	dependsOn: { clientId: { parameter: 'clientId', label: 'OAuth Client' } },
};

/** The dropdowns of the trigger that no other node has: whose events to listen to. */
import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { listSearchOf } from '../shared/lookups/listSearch';
import { ORGANIZATION_PARAMETER } from '../shared/lookups/lookup';
import type { ApiLookup } from '../shared/lookups/lookup';
import { noPages, skipPages } from '../shared/transport/pages';

const versions = { current: '2026-06-12', server2025: '2024-06-14' };

const eventTypeRow = {
	things: 'event types',
	value: (row: Parameters<ApiLookup['value']>[0]) => Number(row.id),
	label: (row: Parameters<ApiLookup['label']>[0]) =>
		`${String(row.title)} (${String(row.lengthInMinutes)} min)`,
};

export const eventTypes: ApiLookup = {
	...eventTypeRow,
	method: 'searchEventTypes',
	request: 'GET /v2/event-types',
	platformClient: true,
	versions,
	pages: noPages,
};

export const teamEventTypes: ApiLookup = {
	...eventTypeRow,
	method: 'searchTeamEventTypes',
	request: 'GET /v2/teams/{teamId}/event-types',
	versions: { current: '2026-06-12', server2025: true },
	pages: noPages,
	dependsOn: { teamId: { parameter: 'teamId', label: 'Team' } },
};

const organizationEventTypes: ApiLookup = {
	...eventTypeRow,
	method: 'searchOrganizationEventTypes',
	request: 'GET /v2/organizations/{orgId}/teams/event-types',
	platformClient: true,
	versions: { current: '2026-06-12', server2025: true },
	pages: skipPages(),
	dependsOn: { orgId: ORGANIZATION_PARAMETER },
};

export const teams: ApiLookup = {
	method: 'searchTeams',
	things: 'teams',
	request: 'GET /v2/teams',
	pages: noPages,
	value: (row) => Number(row.id),
	label: (row) => String(row.name),
};

/** Enough for a list that a person reads; others give the ID in an expression. */
const MAX_OPTIONS = 1000;

/** The event types to filter by: the organization's in its scope, the user's own otherwise. */
export async function getEventTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const isOrganization = this.getCurrentNodeParameter('scope') === 'organization';
	const search = listSearchOf(isOrganization ? organizationEventTypes : eventTypes);
	const options: INodePropertyOptions[] = [];
	let token: string | undefined;
	do {
		const { results, paginationToken } = await search.call(this, undefined, token);
		options.push(...results.map(({ name, value }) => ({ name, value: value as number })));
		token = paginationToken as string | undefined;
	} while (token !== undefined && options.length < MAX_OPTIONS);
	return options;
}

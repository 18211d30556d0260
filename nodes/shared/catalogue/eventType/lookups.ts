/** Dropdowns of event types: what can be booked. */
import { SELF_HOSTED } from '../../api/edition';
import { eventTypeOrder } from '../../api/listOrder';
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import { noPages, skipPages } from '../../api/pagination';
import { isNameOrLink } from '../../fields/names';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import type { ApiLookup, Detour } from '../../fields/lookup';

/** `Intro call · 30 min`: the name first, for people search by it. */
export function eventTypeLabel(row: IDataObject): string {
	return `${String(row.title)} · ${String(row.lengthInMinutes)} min`;
}

export const eventTypes: ApiLookup = {
	method: 'searchEventTypes',
	things: 'event types',
	from: {
		request: 'GET /v2/event-types',
		platformClient: true,
		versions: { current: '2026-06-12', server2025: '2024-06-14' },
		pages: noPages,
		needsUsernameOn: SELF_HOSTED,
	},
	value: (row) => Number(row.id),
	label: eventTypeLabel,
	names: ({ slug, title, bookingUrl }) => [slug, title, bookingUrl],
	isName: isNameOrLink,
};

/** What a team has, in or outside an organization: its administrators may list it. */
export const teamEventTypes: ApiLookup = {
	...eventTypes,
	method: 'searchTeamEventTypes',
	from: {
		request: 'GET /v2/teams/{teamId}/event-types',
		versions: { current: '2026-06-12', server2025: true },
		pages: noPages,
	},
	dependsOn: { teamId: { parameter: 'teamId', label: 'Team' } },
};

/** The same for a form that has an optional Organization. */
export const teamEventTypesOfEither: ApiLookup = {
	...teamEventTypes,
	method: 'searchTeamEventTypesOfEither',
	from: {
		...teamEventTypes.from,
		inOrganization: {
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/event-types',
			platformClient: true,
		},
	},
	dependsOn: { orgId: ORGANIZATION_PARAMETER, teamId: { parameter: 'teamId', label: 'Team' } },
};

const ONE_TEAM = 'List the event types of one team, or enter the ID';

/** Those of all teams of an organization. */
export const organizationEventTypes: ApiLookup = {
	...eventTypes,
	method: 'searchOrganizationEventTypes',
	from: {
		request: 'GET /v2/organizations/{orgId}/teams/event-types',
		platformClient: true,
		versions: { current: '2026-06-12', server2025: true },
		// The route of a single team takes it for its own there: 500, whatever is asked.
		failsOn: { calCom2025August: ONE_TEAM, calCom2025: ONE_TEAM },
		pages: { ...skipPages(), order: eventTypeOrder },
	},
	dependsOn: { orgId: ORGANIZATION_PARAMETER },
};

/** One event type, where the form takes it from a team's list. */
export const eventTypeOfTeam: Detour = {
	when: { eventTypeBy: 'team', searchBy: 'team' },
	from: {
		request: 'GET /v2/teams/{teamId}/event-types/{eventTypeId}',
		versions: { current: '2026-06-12', server2025: true },
		pages: noPages,
	},
	dependsOn: {
		teamId: { parameter: 'teamId', label: 'Team' },
		eventTypeId: { parameter: 'teamEventTypeId', label: 'Team Event Type' },
	},
};

/** The lengths that guests can choose from: none where there is just one, for then the API takes none. */
export const eventTypeLengths: ApiLookup = {
	method: 'searchEventTypeLengths',
	things: 'the lengths of the event type',
	typedMode: 'By Minutes',
	from: {
		request: 'GET /v2/event-types/{eventTypeId}',
		versions: { current: '2026-06-12', server2025: '2024-06-14' },
		pages: noPages,
	},
	dependsOn: { eventTypeId: { parameter: 'eventTypeId', label: 'Event Type' } },
	detour: eventTypeOfTeam,
	rows(data) {
		const lengths: unknown = isObject(data) ? data.lengthInMinutesOptions : undefined;
		return Array.isArray(lengths) ? lengths.map((minutes) => ({ minutes: Number(minutes) })) : [];
	},
	value: (row) => Number(row.minutes),
	label: (row) => `${String(row.minutes)} minutes`,
};

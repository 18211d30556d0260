/** Dropdowns of absences. */
import type { IDataObject } from 'n8n-workflow';

import { NOT_ON_2025 } from '../../api/versions';
import { skipPages } from '../../api/pagination';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import type { ApiLookup } from '../../fields/lookup';

/** `2027-01-01 – 2027-01-05 · vacation`: the API counts whole days in UTC. */
export function absenceLabel({ start, end, reason }: IDataObject): string {
	const days = [start, end].map((instant) => String(instant).slice(0, 10));
	return `${days.join(' – ')} · ${String(reason).replace(/_/g, ' ')}`;
}

export const absences: ApiLookup = {
	method: 'searchOutOfOffice',
	things: 'out-of-office entries',
	from: { request: 'GET /v2/me/ooo', versions: NOT_ON_2025, pages: skipPages() },
	value: (row) => Number(row.id),
	label: absenceLabel,
};

export const absencesOfMember: ApiLookup = {
	...absences,
	method: 'searchMemberOutOfOffice',
	from: {
		request: 'GET /v2/teams/{teamId}/users/{userId}/ooo',
		versions: NOT_ON_2025,
		pages: skipPages(),
	},
	dependsOn: {
		teamId: { parameter: 'teamId', label: 'Team' },
		userId: { parameter: 'userId', label: 'Member' },
	},
};

export const absencesOfUser: ApiLookup = {
	...absences,
	method: 'searchUserOutOfOffice',
	from: {
		request: 'GET /v2/organizations/{orgId}/users/{userId}/ooo',
		platformClient: true,
		pages: skipPages(),
	},
	dependsOn: {
		orgId: ORGANIZATION_PARAMETER,
		userId: { parameter: 'userId', label: 'User' },
	},
};

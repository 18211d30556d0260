/** Dropdowns of the questions that an event type asks. */
import type { IDataObject } from 'n8n-workflow';

import { isObject, rowsIn } from '../../api/responseBody';
import { noPages } from '../../api/pagination';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import type { ApiLookup } from '../../fields/lookup';

const questionsIn = (data: unknown): IDataObject[] => rowsIn(data).filter(isObject);

export const bookingFieldSlugs: ApiLookup = {
	method: 'searchBookingFields',
	things: 'the booking questions of the event type',
	typedMode: 'By Slug',
	from: {
		request: 'GET /v2/event-types/{eventTypeId}/booking-fields',
		versions: { current: '2026-06-12', server2025: false },
		pages: noPages,
	},
	dependsOn: { eventTypeId: { parameter: 'eventTypeId', label: 'Event Type' } },
	rows: questionsIn,
	value: (row) => String(row.slug),
	names: ({ label, slug }) => [label, slug],
	isName: (text) => /\s/.test(text),
	label: ({ label, slug }) => (label ? `${String(label)} (${String(slug)})` : String(slug)),
};

/** Those that can be deleted: standard questions can only be hidden. */
export const customBookingFieldSlugs: ApiLookup = {
	...bookingFieldSlugs,
	method: 'searchCustomBookingFields',
	things: 'booking questions of your own',
	rows: (data) => questionsIn(data).filter(({ field }) => field === 'custom'),
};

const ofTeam: Pick<ApiLookup, 'from' | 'dependsOn'> = {
	from: {
		...bookingFieldSlugs.from,
		request: 'GET /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields',
		inOrganization: {
			request:
				'GET /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields',
			platformClient: true,
		},
	},
	dependsOn: {
		orgId: ORGANIZATION_PARAMETER,
		teamId: { parameter: 'teamId', label: 'Team' },
		eventTypeId: { parameter: 'eventTypeId', label: 'Event Type' },
	},
};

export const teamBookingFieldSlugs: ApiLookup = {
	...bookingFieldSlugs,
	...ofTeam,
	method: 'searchTeamBookingFields',
};

export const teamCustomBookingFieldSlugs: ApiLookup = {
	...customBookingFieldSlugs,
	...ofTeam,
	method: 'searchTeamCustomBookingFields',
};

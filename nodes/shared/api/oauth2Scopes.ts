/** The scopes that Cal.com gives to OAuth2 clients: what a token may read and write, and for whom. */
import type { INodePropertyOptions } from 'n8n-workflow';

/** What a scope is about; the stored values are made of these and `READ` or `WRITE`. */
const SUBJECTS: ReadonlyArray<[subject: string, label: string, write?: false]> = [
	['APPS', 'Calendars and Conferencing'],
	['BOOKING', 'Bookings'],
	['CREDITS', 'Credits'],
	['EVENT_TYPE', 'Event Types'],
	['INSIGHTS', 'Insights', false],
	['PROFILE', 'Profile'],
	['SCHEDULE', 'Schedules and Absences'],
	['VERIFIED_RESOURCES', 'Verified Addresses'],
	['WEBHOOK', 'Webhooks'],
	['ORG_ATTRIBUTES', 'Organization Attributes'],
	['ORG_BOOKING', 'Organization Bookings'],
	['ORG_EVENT_TYPE', 'Organization Event Types'],
	['ORG_INSIGHTS', 'Organization Insights', false],
	['ORG_MEMBERSHIP', 'Organization Memberships and Users'],
	['ORG_PROFILE', 'Organization Teams'],
	['ORG_ROUTING_FORM', 'Organization Routing Forms'],
	['ORG_SCHEDULE', 'Organization Schedules and Absences'],
	['ORG_WEBHOOK', 'Organization Webhooks'],
	['TEAM_APPS', 'Team Conferencing'],
	['TEAM_BOOKING', 'Team Bookings'],
	['TEAM_EVENT_TYPE', 'Team Event Types'],
	['TEAM_INSIGHTS', 'Team Insights', false],
	['TEAM_MEMBERSHIP', 'Team Memberships'],
	['TEAM_PROFILE', 'Teams'],
	['TEAM_ROUTING_FORM', 'Team Routing Forms'],
	['TEAM_SCHEDULE', 'Team Schedules and Absences'],
	['TEAM_VERIFIED_RESOURCES', 'Team Verified Addresses'],
	['TEAM_WORKFLOW', 'Team Workflows'],
];

/** The options of *Scopes*. */
export const scopeOptions: INodePropertyOptions[] = SUBJECTS.flatMap(([subject, label, write]) => [
	{ name: `${label}: Read`, value: `${subject}_READ` },
	...(write === false ? [] : [{ name: `${label}: Write`, value: `${subject}_WRITE` }]),
]).sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** What the Cal.com node and the trigger need for a person's own things. */
export const defaultScopes: string[] = [
	'APPS',
	'BOOKING',
	'EVENT_TYPE',
	'PROFILE',
	'SCHEDULE',
	'WEBHOOK',
].flatMap((subject) => [`${subject}_READ`, `${subject}_WRITE`]);

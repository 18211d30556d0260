/** What roles may allow, as the API names it: `eventType.readTeamEventTypes`. */
import { labelOf } from '../../fields/field';
import type { Option } from '../../fields';

type Actions = Record<string, readonly string[]>;

/** The actions of any role, by what they are about. */
const OF_BOTH: Actions = {
	role: ['create', 'read', 'readTeamRoles', 'update', 'delete'],
	eventType: ['create', 'read', 'readTeamEventTypes', 'update', 'delete'],
	team: [
		'read',
		'readTeamSettings',
		'readConferencing',
		'readVerifiedResources',
		'readMemberships',
		'update',
		'delete',
		'invite',
		'remove',
		'listMembers',
		'listMembersPrivate',
		'changeMemberRole',
		'impersonate',
	],
	booking: ['read', 'readRecordings', 'update'],
	insights: ['read'],
	workflow: ['create', 'read', 'readTeamWorkflows', 'update', 'delete'],
	routingForm: ['create', 'read', 'readTeamRoutingForms', 'update', 'delete', 'readResponsePii'],
	webhook: ['create', 'read', 'update', 'delete'],
	availability: ['readTeamAvailability'],
	featureOptIn: ['read', 'update'],
	tag: ['create', 'update', 'delete'],
};

/** What only a team's roles have besides. */
const OF_TEAM: Actions = {
	booking: [
		'readTeamBookings',
		'updateTeamBookings',
		'reassignTeamPastBookings',
		'readTeamAuditLogs',
	],
	routingForm: ['readTeamAuditLogs'],
};

/** What only an organization's roles have besides. */
const OF_ORGANIZATION: Actions = {
	role: ['readOrgRoles'],
	eventType: ['readOrgEventTypes'],
	team: ['create', 'readOrgTeams'],
	organization: [
		'create',
		'read',
		'readMemberships',
		'readManagedOrganizations',
		'readDelegationCredentials',
		'listMembers',
		'listMembersPrivate',
		'invite',
		'remove',
		'manageBilling',
		'changeMemberRole',
		'impersonate',
		'passwordReset',
		'editUsers',
		'update',
		'delete',
	],
	booking: ['readOrgBookings', 'updateOrgBookings', 'reassignOrgPastBookings', 'readOrgAuditLogs'],
	'organization.attributes': [
		'read',
		'update',
		'delete',
		'create',
		'readSyncHistory',
		'editUsers',
		'readAuditLogs',
	],
	routingForm: ['readOrgRoutingForms', 'readOrgAuditLogs'],
	webhook: ['readOrgWebhooks'],
	availability: ['readOrgAvailability', 'updateOrgAvailability'],
	ooo: ['readOrgOoo'],
	watchlist: ['create', 'read', 'update', 'delete'],
	'organization.customDomain': ['create', 'read', 'update', 'delete'],
};

const optionsOf = (...tables: Actions[]): Option[] =>
	tables
		.flatMap((table) => Object.entries(table))
		.flatMap(([thing, names]) =>
			names.map(
				(name): Option => [
					`${thing}.${name}`,
					`${labelOf(thing.replace(/^.*\./, ''))}: ${labelOf(name).replace(/ Pii$/, ' PII')}`,
				],
			),
		);

export const TEAM_PERMISSIONS = optionsOf(OF_BOTH, OF_TEAM);

export const ORGANIZATION_PERMISSIONS: Option[] = [
	['*.*', 'Everything'],
	...optionsOf(OF_BOTH, OF_ORGANIZATION),
];

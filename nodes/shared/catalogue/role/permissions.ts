/** What roles may allow, as the API names it: `eventType.readTeamEventTypes`. */
import { labelOf } from '../../fields/field';
import type { Option } from '../../fields';

/** The actions of a team's roles, by what they are about. */
const TEAM: Record<string, readonly string[]> = {
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
	booking: [
		'read',
		'readTeamBookings',
		'readRecordings',
		'update',
		'updateTeamBookings',
		'reassignTeamPastBookings',
		'readTeamAuditLogs',
	],
	insights: ['read'],
	workflow: ['create', 'read', 'readTeamWorkflows', 'update', 'delete'],
	routingForm: [
		'create',
		'read',
		'readTeamRoutingForms',
		'update',
		'delete',
		'readTeamAuditLogs',
		'readResponsePii',
	],
	webhook: ['create', 'read', 'update', 'delete'],
	availability: ['readTeamAvailability'],
	featureOptIn: ['read', 'update'],
	tag: ['create', 'update', 'delete'],
};

/** The same for an organization's roles. */
const ORGANIZATION: Record<string, readonly string[]> = {
	role: ['create', 'read', 'readTeamRoles', 'readOrgRoles', 'update', 'delete'],
	eventType: ['create', 'read', 'readTeamEventTypes', 'readOrgEventTypes', 'update', 'delete'],
	team: [
		'create',
		'read',
		'readOrgTeams',
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
	booking: [
		'read',
		'readOrgBookings',
		'readRecordings',
		'update',
		'updateOrgBookings',
		'reassignOrgPastBookings',
		'readOrgAuditLogs',
	],
	insights: ['read'],
	workflow: ['create', 'read', 'readTeamWorkflows', 'update', 'delete'],
	'organization.attributes': [
		'read',
		'update',
		'delete',
		'create',
		'readSyncHistory',
		'editUsers',
		'readAuditLogs',
	],
	routingForm: [
		'create',
		'read',
		'readTeamRoutingForms',
		'readOrgRoutingForms',
		'update',
		'delete',
		'readOrgAuditLogs',
		'readResponsePii',
	],
	webhook: ['create', 'read', 'readOrgWebhooks', 'update', 'delete'],
	availability: ['readTeamAvailability', 'readOrgAvailability', 'updateOrgAvailability'],
	ooo: ['readOrgOoo'],
	watchlist: ['create', 'read', 'update', 'delete'],
	featureOptIn: ['read', 'update'],
	'organization.customDomain': ['create', 'read', 'update', 'delete'],
	tag: ['create', 'update', 'delete'],
};

const optionsOf = (actions: Record<string, readonly string[]>): Option[] =>
	Object.entries(actions).flatMap(([thing, names]) =>
		names.map(
			(name): Option => [
				`${thing}.${name}`,
				`${labelOf(thing.replace(/^.*\./, ''))}: ${labelOf(name).replace(/ Pii$/, ' PII')}`,
			],
		),
	);

export const TEAM_PERMISSIONS = optionsOf(TEAM);

export const ORGANIZATION_PERMISSIONS: Option[] = [
	['*.*', 'Everything'],
	...optionsOf(ORGANIZATION),
];

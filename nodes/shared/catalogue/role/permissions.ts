/** What roles may allow, as the API names it: `eventType.readTeamEventTypes`. */
import { labelOf } from '../../fields/field';
import { CAL_COM_OF_2025 } from '../../api/edition';
import type { Option } from '../../fields';
import type { ValuesNotOn } from '../../fields/field';

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

/** What servers of 2025 refuse as no permission. */
const SINCE_2026: Actions = {
	role: ['readTeamRoles', 'readOrgRoles'],
	eventType: ['readTeamEventTypes', 'readOrgEventTypes'],
	team: [
		'readTeamSettings',
		'readConferencing',
		'readVerifiedResources',
		'readMemberships',
		'readOrgTeams',
	],
	organization: [
		'readMemberships',
		'readManagedOrganizations',
		'readDelegationCredentials',
		'passwordReset',
		'editUsers',
		'delete',
	],
	booking: [
		'updateTeamBookings',
		'reassignTeamPastBookings',
		'updateOrgBookings',
		'reassignOrgPastBookings',
	],
	workflow: ['readTeamWorkflows'],
	'organization.attributes': ['readSyncHistory', 'readAuditLogs'],
	routingForm: [
		'readTeamRoutingForms',
		'readResponsePii',
		'readTeamAuditLogs',
		'readOrgRoutingForms',
		'readOrgAuditLogs',
	],
	webhook: ['readOrgWebhooks'],
	availability: ['readTeamAvailability', 'readOrgAvailability', 'updateOrgAvailability'],
	ooo: ['readOrgOoo'],
	featureOptIn: ['read', 'update'],
	tag: ['create', 'update', 'delete'],
	'organization.customDomain': ['create', 'read', 'update', 'delete'],
};

const UNKNOWN_IN_2025 = new Set(
	Object.entries(SINCE_2026).flatMap(([thing, names]) => names.map((name) => `${thing}.${name}`)),
);

/** Of these options the permissions that an edition does not know. */
export const permissionsNotOn = (options: readonly Option[]): ValuesNotOn =>
	Object.fromEntries(
		options
			.map((option) => String(Array.isArray(option) ? option[0] : option))
			.filter((value) => UNKNOWN_IN_2025.has(value))
			.map((value) => [value, CAL_COM_OF_2025]),
	);

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

/** What roles of a team may allow, as the API names it: `eventType.readTeamEventTypes`. */
import { labelOf } from '../fields/field';
import type { Option } from '../fields';

/** The actions by what they are about. */
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

const optionsOf = (actions: Record<string, readonly string[]>): Option[] =>
	Object.entries(actions).flatMap(([thing, names]) =>
		names.map(
			(name): Option => [
				`${thing}.${name}`,
				`${labelOf(thing)}: ${labelOf(name).replace(/ Pii$/, ' PII')}`,
			],
		),
	);

export const TEAM_PERMISSIONS = optionsOf(TEAM);

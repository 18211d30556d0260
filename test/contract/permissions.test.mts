// The permissions of roles that a server of December 2025 took, one after the other, when a role was
// made of each; it refused all others as no permission.
import {
	ORGANIZATION_PERMISSIONS,
	permissionsNotOn,
	TEAM_PERMISSIONS,
} from '../../nodes/shared/catalogue/role/permissions';

const OF_BOTH = [
	'role.create role.read role.update role.delete',
	'eventType.create eventType.read eventType.update eventType.delete',
	'team.read team.update team.delete team.invite team.remove team.listMembers',
	'team.listMembersPrivate team.changeMemberRole team.impersonate',
	'booking.read booking.readRecordings booking.update insights.read',
	'workflow.create workflow.read workflow.update workflow.delete',
	'routingForm.create routingForm.read routingForm.update routingForm.delete',
	'webhook.create webhook.read webhook.update webhook.delete',
];
const OF_TEAM = [...OF_BOTH, 'booking.readTeamBookings booking.readTeamAuditLogs'];
const OF_ORGANIZATION = [
	...OF_BOTH,
	'*.* team.create organization.create organization.read organization.listMembers',
	'organization.listMembersPrivate organization.invite organization.remove',
	'organization.manageBilling organization.changeMemberRole organization.impersonate',
	'organization.update booking.readOrgBookings booking.readOrgAuditLogs',
	'organization.attributes.read organization.attributes.update organization.attributes.delete',
	'organization.attributes.create organization.attributes.editUsers',
	'watchlist.create watchlist.read watchlist.update watchlist.delete',
];

test.each([
	['a team', TEAM_PERMISSIONS, OF_TEAM],
	['an organization', ORGANIZATION_PERMISSIONS, OF_ORGANIZATION],
])('roles of %s are refused what that server does not know, and nothing else', (_, all, known) => {
	const refused = permissionsNotOn(all);
	const left = all
		.map((option) => String(Array.isArray(option) ? option[0] : option))
		.filter((value) => !refused?.[value]);
	expect(left.sort()).toEqual(known.flatMap((line) => line.split(' ')).sort());
	for (const editions of Object.values(refused ?? {})) expect(editions).toContain('calCom2025');
});

/** What a membership of a team or an organization says. */
import { choice, flag } from '../../fields';

const role = {
	options: [
		['MEMBER', 'Member'],
		['ADMIN', 'Admin'],
		['OWNER', 'Owner'],
	] as Array<[string, string]>,
	description: 'What this person may do',
};

export const requiredRole = choice('role', { ...role, required: true });

export const membershipSettings = [
	flag('accepted', {
		description: 'Whether the person is a member at once, without accepting an invitation',
	}),
	flag('disableImpersonation', {
		description: 'Whether to forbid admins to act as this person',
	}),
];

export const membershipChanges = [...membershipSettings, choice('role', role)];

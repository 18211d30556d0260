/** What a membership of a team or an organization says. */
import { choice, boolean } from '../../fields';

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
	boolean('accepted', {
		description: 'Whether the person is a member at once, without accepting an invitation',
	}),
	boolean('disableImpersonation', {
		description: 'Whether to forbid admins to act as this person',
	}),
];

export const membershipChanges = [...membershipSettings, choice('role', role)];

// OAuth clients: only for the admins of a platform organization.
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import { change } from '../state.mts';
import type { Row } from '../state.mts';

function platform(call: Call): number {
	const { organizationId } = call.user;
	if (organizationId === null) throw refuse(401, 'GetOrgId decorator: Organization ID not found');
	const organization = call.state.teams.find((team) => team.id === organizationId);
	if (organization?.isPlatform) return organizationId;
	throw refuse(403, 'OrganizationRolesGuard - Organization is not a platform (SHP).');
}

function client(call: Call): Row {
	platform(call);
	const found = call.state.oauthClients.find((row) => row.id === call.parameters.clientId);
	if (!found) throw refuse(404, 'OAuthClientGuard - OAuth client not found.');
	return found;
}

const ALL = ['EVENT_TYPE', 'BOOKING', 'SCHEDULE', 'APPS', 'PROFILE'].flatMap((name) => [
	`${name}_READ`,
	`${name}_WRITE`,
]);

export const oauthClients: Handlers = {
	'GET /v2/oauth-clients': (call) => {
		const organizationId = platform(call);
		return { data: call.state.oauthClients.filter((row) => row.organizationId === organizationId) };
	},
	'POST /v2/oauth-clients': (call) => {
		const organizationId = platform(call);
		const clientId = `c${call.state.nextUuid().replace(/-/g, '').slice(0, 24)}`;
		const clientSecret = `secret-of-${clientId}`;
		const permissions = call.body.permissions as string[];
		call.state.oauthClients.push({
			areEmailsEnabled: true,
			areDefaultEventTypesEnabled: false,
			areCalendarEventsEnabled: true,
			...call.body,
			id: clientId,
			secret: clientSecret,
			permissions: permissions.includes('*') ? ALL : permissions,
			organizationId,
			createdAt: new Date().toISOString(),
		});
		return { status: 201, data: { clientId, clientSecret } };
	},
	'GET /v2/oauth-clients/{clientId}': (call) => ({ data: client(call) }),
	'PATCH /v2/oauth-clients/{clientId}': (call) => ({ data: change(client(call), call.body) }),
	'DELETE /v2/oauth-clients/{clientId}': (call) => {
		const gone = client(call);
		call.state.oauthClients = call.state.oauthClients.filter((row) => row !== gone);
		return { data: gone };
	},
};

// The video apps of a team in an organization.
import { picked } from './row.mts';
import type { RowsOfResource } from './row.mts';

const form = (team: number, rest: Record<string, unknown> = {}) => ({
	organizationId: picked(1),
	teamId: picked(team),
	...rest,
});
const path = (team: number, rest = '') => `/v2/organizations/1/teams/${team}/conferencing${rest}`;
const state = '{"returnTo":"https://app.example/ok?a=1"}';
const addresses = { returnTo: 'https://a.test/ok?a=1', onErrorReturnTo: 'https://a.test/err' };

export const conferencing: RowsOfResource = {
	node: 'calComTeam',
	resource: 'conferencing',
	rows: [
		{
			operation: 'connect',
			form: form(5, { app: 'google-meet' }),
			request: { method: 'POST', path: path(5, '/google-meet/connect') },
			reply: 'orgs-teams-conferencing/tconf-connect-meet',
		},
		{
			operation: 'disconnect',
			form: form(5, { app: 'google-meet' }),
			request: { method: 'DELETE', path: path(5, '/google-meet/disconnect') },
			reply: 'orgs-teams-conferencing/tconf-disconnect-meet',
			items: [{ deleted: true, id: 'google-meet' }],
		},
		{
			operation: 'getAll',
			form: form(4, { returnAll: true }),
			request: { method: 'GET', path: path(4) },
			reply: 'orgs-teams-conferencing/tconf-list',
		},
		{
			operation: 'getDefault',
			form: form(4),
			request: { method: 'GET', path: path(4, '/default') },
			reply: 'orgs-teams-conferencing/tconf-default-get',
			items: [{ appSlug: 'zoom' }],
		},
		{
			operation: 'getDefault',
			case: 'when none is set',
			form: form(4),
			request: { method: 'GET', path: path(4, '/default') },
			reply: 'orgs-teams-conferencing/tconf-default-empty',
			items: [{}],
		},
		{
			operation: 'getOAuthUrl',
			form: form(4, { app: 'zoom', ...addresses }),
			request: { method: 'GET', path: path(4, '/zoom/oauth/auth-url'), query: addresses },
			reply: 'orgs-teams-conferencing/tconf-authurl-zoom-return',
		},
		{
			operation: 'saveOAuthCredentials',
			form: form(4, { app: 'zoom', code: 'good-code', state }),
			request: {
				method: 'GET',
				path: path(4, '/zoom/oauth/callback'),
				query: { code: 'good-code', state },
			},
			reply: { status: 301, headers: { location: 'https://app.example/ok?a=1' } },
			items: [{ redirectUrl: 'https://app.example/ok?a=1' }],
		},
		{
			operation: 'setDefault',
			form: form(4, { app: 'zoom' }),
			request: { method: 'POST', path: path(4, '/zoom/default') },
			reply: 'orgs-teams-conferencing/tconf-default-set-zoom',
			items: [{ success: true, app: 'zoom' }],
		},
	],
};

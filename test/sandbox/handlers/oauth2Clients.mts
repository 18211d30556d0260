// An app that people can let in, as whoever knows its ID may see it.
import type { Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';

export const oauth2Clients: Handlers = {
	'GET /v2/auth/oauth2/clients/{clientId}': ({ state, parameters }) => {
		const app = state.apps.find(({ id }) => id === parameters.clientId);
		if (!app) throw refuse(404, 'unauthorized_client');
		return {
			data: {
				client_id: app.id,
				redirect_uri: app.redirectUris[0],
				name: app.name,
				logo: null,
				is_trusted: app.status === 'APPROVED',
				client_type: app.type,
			},
		};
	},
};

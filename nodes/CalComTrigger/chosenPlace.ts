/** Where the webhook has to be, after what the form says about the scope. */
import type { Client } from '../shared/api/client';
import { operationOf } from '../shared/catalogue/event/scopes';
import { chosenScope, scopeRequest } from '../shared/trigger/scopeRequest';
import type { Context, Place } from './staticData';

/** The place that the form describes. */
export async function chosenPlace(context: Context, client: Client): Promise<Place> {
	const scope = chosenScope(context);
	const { path } = await scopeRequest(context, client, operationOf(scope, 'GET'));
	return { server: client.credential.server.baseUrl, scope: scope.value, path };
}

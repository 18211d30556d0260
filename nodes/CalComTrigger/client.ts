/** The API for the trigger: as a managed user where the scope is a user's own. */
import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

import { ACT_AS, managedUserIn } from '../shared/api/actAs';
import { openClient } from '../shared/api/client';
import type { Client } from '../shared/api/client';
import type { TransportOptions } from '../shared/api/transport';
import { scopeOf } from './scopes';

export async function openTriggerClient(
	context: IHookFunctions | IPollFunctions | IWebhookFunctions,
	options: TransportOptions,
): Promise<Client> {
	const isClientsOwn = scopeOf(context.getNodeParameter('scope', ''))?.platformClient === true;
	const chosen: unknown = isClientsOwn ? '' : context.getNodeParameter(ACT_AS, '');
	return await openClient(context, options, managedUserIn(chosen, context.getNode()));
}

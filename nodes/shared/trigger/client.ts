/** The API for the trigger: as a managed user where the scope is a user's own. */
import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

import { ACT_AS, managedUserIn } from '../fields/actAs';
import { openClient } from '../api/client';
import type { Client } from '../api/client';
import type { TransportOptions } from '../api/transport';
import { scopeOf } from '../catalogue/event/scopes';

export async function openTriggerClient(
	context: IHookFunctions | IPollFunctions | IWebhookFunctions,
	options: TransportOptions,
): Promise<Client> {
	const isClientsOwn =
		scopeOf(context.getNodeParameter('scope', ''))?.webhooks.platformClient === true;
	const chosen: unknown = isClientsOwn ? '' : context.getNodeParameter(ACT_AS, '');
	return await openClient(context, options, managedUserIn(chosen, context.getNode()));
}

import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';

import { nodeCredentials } from '../shared/editor/authentication';
import { eventTypes, teamEventTypes } from '../shared/catalogue/eventType/lookups';
import { listSearchOf } from '../shared/editor/listSearch';
import { organizations } from '../shared/catalogue/organization/lookups';
import { managedUsersOfClient } from '../shared/catalogue/platform/actAs';
import { oauthClients } from '../shared/catalogue/platform/lookups';
import { teams } from '../shared/catalogue/team/lookups';
import { getEventTypes } from './lookups';
import { properties } from './properties';
import { receive } from './receive';
import { checkExists, create } from './registration';
import { remove } from './unregister';

const searched = [
	eventTypes,
	teamEventTypes,
	teams,
	organizations,
	oauthClients,
	managedUsersOfClient,
];

export class CalComTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Cal.com Trigger',
		name: 'calComTrigger',
		icon: { light: 'file:../../icons/calCom.svg', dark: 'file:../../icons/calCom.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow on bookings and other Cal.com events; its actions find free slots, book, reschedule and cancel',
		defaults: { name: 'Cal.com Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: nodeCredentials,
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				path: 'webhook',
			},
		],
		properties,
	};

	methods = {
		listSearch: Object.fromEntries(searched.map((lookup) => [lookup.method, listSearchOf(lookup)])),
		loadOptions: { getEventTypes },
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions) {
				return await checkExists(this);
			},
			async create(this: IHookFunctions) {
				return await create(this);
			},
			async delete(this: IHookFunctions) {
				return await remove(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		return await receive(this);
	}
}

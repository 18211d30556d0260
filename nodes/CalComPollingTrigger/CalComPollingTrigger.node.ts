import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';

import { eventTypes, teamEventTypes } from '../shared/catalogue/eventType/lookups';
import { organizations } from '../shared/catalogue/organization/lookups';
import { managedUsersOfClient } from '../shared/catalogue/platform/actAs';
import { teams } from '../shared/catalogue/team/lookups';
import { nodeCredentials } from '../shared/editor/authentication';
import { listSearchOf } from '../shared/editor/listSearch';
import { getEventTypes } from '../shared/trigger/eventTypeOptions';
import { poll } from './poll';
import { properties } from './properties';

const searched = [eventTypes, teamEventTypes, teams, organizations, managedUsersOfClient];

export class CalComPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Cal.com Polling Trigger',
		name: 'calComPollingTrigger',
		icon: { light: 'file:../../icons/calCom.svg', dark: 'file:../../icons/calCom.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description:
			"Starts the workflow on bookings by asking Cal.com regularly, for an n8n that Cal.com can't reach (on localhost, at home, behind a VPN)",
		defaults: { name: 'Cal.com Polling Trigger' },
		activationMessage:
			'n8n now asks Cal.com regularly, as often as Poll Times says. What happened before starts nothing.',
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: nodeCredentials,
		polling: true,
		properties,
	};

	methods = {
		listSearch: Object.fromEntries(searched.map((lookup) => [lookup.method, listSearchOf(lookup)])),
		loadOptions: { getEventTypes },
	};

	async poll(this: IPollFunctions) {
		return await poll(this);
	}
}

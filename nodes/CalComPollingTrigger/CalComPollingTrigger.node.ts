import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';

import { actAs } from '../shared/catalogue/platform/actAs';
import { nodeCredentials } from '../shared/editor/authentication';
import { followingEdition } from '../shared/api/serverEdition';
import { methodsOf } from '../shared/editor/methods';
import { poll } from './poll';
import { fields, properties } from './properties';

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

	methods = methodsOf([actAs, ...fields]);

	async poll(this: IPollFunctions) {
		return await followingEdition(async () => await poll(this));
	}
}

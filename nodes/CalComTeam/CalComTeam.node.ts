import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { authenticationProperty, nodeCredentials } from '../shared/editor/authentication';
import { buildProperties } from '../shared/editor/properties';
import { SUBTITLE } from '../shared/editor/subtitle';
import { execute } from '../shared/execute/execute';
import { fieldsOf, methodsOf } from '../shared/editor/methods';
import { booking } from './resources/booking';
import { conferencing } from './resources/conferencing';
import { eventType } from './resources/eventType';
import { eventTypePrivateLink } from './resources/eventTypePrivateLink';
import { eventTypeWebhook } from './resources/eventTypeWebhook';
import { membership } from './resources/membership';
import { outOfOffice } from './resources/outOfOffice';
import { role } from './resources/role';
import { rolePermission } from './resources/rolePermission';
import { routingForm } from './resources/routingForm';
import { routingFormResponse } from './resources/routingFormResponse';
import { schedule } from './resources/schedule';
import { stripe } from './resources/stripe';
import { team } from './resources/team';
import { verifiedResource } from './resources/verifiedResource';
import { workflow } from './resources/workflow';

export const resources = [
	booking,
	conferencing,
	eventType,
	eventTypePrivateLink,
	eventTypeWebhook,
	membership,
	outOfOffice,
	role,
	rolePermission,
	routingForm,
	routingFormResponse,
	schedule,
	stripe,
	team,
	verifiedResource,
	workflow,
];

export class CalComTeam implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Cal.com Team',
		name: 'calComTeam',
		icon: { light: 'file:../../icons/calCom.svg', dark: 'file:../../icons/calCom.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Run Cal.com teams, inside an organization or on their own',
		defaults: { name: 'Cal.com Team' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		sensitiveOutputFields: ['secret'],
		credentials: nodeCredentials,
		properties: [authenticationProperty, ...buildProperties(resources, team)],
	};

	methods = methodsOf(fieldsOf(resources));

	async execute(this: IExecuteFunctions) {
		return await execute(this, resources);
	}
}

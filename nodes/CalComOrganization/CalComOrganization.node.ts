import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { authenticationProperty, nodeCredentials } from '../shared/editor/authentication';
import { buildProperties } from '../shared/editor/properties';
import { SUBTITLE } from '../shared/editor/subtitle';
import { execute } from '../shared/execute/execute';
import { fieldsOf, methodsOf } from '../shared/editor/methods';
import { attribute } from './resources/attribute';
import { attributeOption } from './resources/attributeOption';
import { attributeSync } from './resources/attributeSync';
import { booking } from './resources/booking';
import { delegationCredential } from './resources/delegationCredential';
import { membership } from './resources/membership';
import { role } from './resources/role';
import { rolePermission } from './resources/rolePermission';
import { routingForm } from './resources/routingForm';
import { schedule } from './resources/schedule';
import { user } from './resources/user';
import { userConferencing } from './resources/userConferencing';
import { userOutOfOffice } from './resources/userOutOfOffice';
import { userSchedule } from './resources/userSchedule';
import { webhook } from './resources/webhook';

export const resources = [
	attribute,
	attributeOption,
	attributeSync,
	booking,
	delegationCredential,
	membership,
	role,
	rolePermission,
	routingForm,
	schedule,
	user,
	userConferencing,
	userOutOfOffice,
	userSchedule,
	webhook,
];

export class CalComOrganization implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Cal.com Organization',
		name: 'calComOrganization',
		icon: { light: 'file:../../icons/calCom.svg', dark: 'file:../../icons/calCom.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Administer a Cal.com organization',
		defaults: { name: 'Cal.com Organization' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		sensitiveOutputFields: ['secret'],
		credentials: nodeCredentials,
		properties: [authenticationProperty, ...buildProperties(resources, attribute)],
	};

	methods = methodsOf(fieldsOf(resources));

	async execute(this: IExecuteFunctions) {
		return await execute(this, resources);
	}
}

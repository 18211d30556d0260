/** Credits: what text messages, phone calls and AI agents are paid with. */
import { additionalFields, choice, number, text } from '../../shared/fields';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';

export const credit: Resource = {
	name: 'Credit',
	value: 'credit',
	operations: {
		charge: {
			action: 'Charge credits',
			description: 'Take credits from the balance of your account',
			request: 'POST /v2/credits/charge',
			versions: NOT_ON_2025,
			fields: [
				number('credits', {
					required: true,
					min: 1,
					default: 1,
					description: 'How many credits to take',
				}),
				choice('creditFor', {
					label: 'Used For',
					required: true,
					options: [
						['AI_AGENT', 'AI Agent'],
						['CAL_AI_PHONE_CALL', 'Cal.ai Phone Call'],
						['SMS', 'SMS'],
					],
					description: 'What the credits are used for',
				}),
				additionalFields([
					text('externalRef', {
						label: 'External Reference',
						placeholder: 'e.g. order-1042',
						description: 'Your own reference: the same one is charged only once',
					}),
				]),
			],
		},
		getAvailable: {
			action: 'Get available credits',
			description: 'Retrieve the balance of your account: monthly and additional credits',
			request: 'GET /v2/credits/available',
			versions: NOT_ON_2025,
			fields: [],
		},
	},
};

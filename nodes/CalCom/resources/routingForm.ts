/** Routing forms: questions whose answers lead a guest to the right event type and host. */
import { additionalFields, flag, json, locator } from '../../shared/fields';
import { routedSlotRows } from '../../shared/execute/slotRows';
import { routedDuration, slotOptions, slotRange } from '../../shared/fieldsets/slots';
import { routingForms } from '../../shared/lookups/routingForm';
import type { Resource } from '../../shared/operation';
import { noPages } from '../../shared/transport/pages';

export const routingForm: Resource = {
	name: 'Routing Form',
	value: 'routingForm',
	operations: {
		calculateSlots: {
			action: 'Calculate slots of routing form',
			description:
				'Find the free times of the event type that the answers to a routing form lead to, without recording them',
			request: 'POST /v2/routing-forms/{routingFormId}/calculate-slots',
			effect: 'read',
			pages: noPages,
			rows: routedSlotRows,
			fields: [
				locator('routingFormId', routingForms, {
					required: true,
					placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
					description: 'The routing form of your organization',
				}),
				json('formResponses', {
					label: 'Answers',
					spread: true,
					required: true,
					description:
						"The answers to the form: a JSON object with the identifiers of its questions as keys and, for selects, the option's label as value",
				}),
				...slotRange,
				additionalFields([
					routedDuration,
					...slotOptions,
					flag('rescheduleWithSameHost', {
						place: 'query',
						description: 'Whether the same host stays, for round-robin event types with a choice',
					}),
				]),
			],
		},
	},
};

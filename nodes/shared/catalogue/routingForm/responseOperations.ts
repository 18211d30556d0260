/** Responses to a routing form: what guests answered, and where it led them. */
import { additionalFields, filters, boolean, json, locator, updateFields } from '../../fields';
import { routedSlotRows } from '../slot/rows';
import {
	formResponses,
	rescheduleWithSameHost,
	routingListFilters,
	routingListSort,
} from './fields';
import { routedDuration, settleRange, slotOptions, slotRange } from '../slot/fields';
import type { ApiLookup } from '../../fields/lookup';
import type { Operation } from '../../operation/operation';
import { noPages } from '../../api/pagination';
import { at, listAt } from '../../operation/owner';
import type { Owner } from '../../operation/owner';

/** What creating a response asks besides the form. */
export const responseToCreate = [
	formResponses,
	...slotRange,
	additionalFields([
		routedDuration,
		...slotOptions,
		boolean('queueResponse', {
			place: 'query',
			description: 'Whether to record the response only once it leads to a booking',
		}),
		rescheduleWithSameHost,
	]),
];

/** The operations of the responses to one form. */
export function responseOperations(owner: Owner, responses: ApiLookup) {
	const { fields, of } = owner;
	return {
		create: {
			action: `Create routing form response${of}`,
			description:
				'Answer a routing form and find the free times of the event type that the answers lead to',
			...at(owner, 'POST'),
			pages: noPages,
			rows: routedSlotRows,
			settle: settleRange,
			fields: [...fields, ...responseToCreate],
		},
		getAll: {
			action: `Get many routing form responses${of}`,
			description: "Retrieve a list of guests' answers to a routing form",
			...listAt(owner, responses),
			fields: [...fields, filters(routingListFilters), routingListSort],
		},
		update: {
			action: `Update routing form response${of}`,
			description: "Correct a guest's answers to a routing form",
			...at(owner, 'PATCH', '/{responseId}'),
			fields: [
				...fields,
				locator('responseId', responses, {
					label: 'Response',
					id: 'number',
					required: true,
					description: 'The response to the form',
				}),
				updateFields([
					json('response', {
						description:
							'The answers as the response has them: a JSON object with the questions as keys and label and value in each',
					}),
				]),
			],
		},
	} satisfies Record<string, Operation>;
}

/** Private links: book an event type without its being public. */
import { additionalFields, updateFields } from '../../fields';
import { privateLinkLimits, privateLinkOf } from './fields';
import type { ApiLookup } from '../../fields/lookup';
import type { Operation } from '../../operation/operation';
import { at, listAt } from '../../operation/owner';
import type { Owner } from '../../operation/owner';

const versions = { current: '2024-09-04', server2025: true };

/** The operations of the links of one event type, a user's or a team's. */
export function privateLinkOperations(owner: Owner, links: ApiLookup): Record<string, Operation> {
	const { fields, of } = owner;
	const privateLink = privateLinkOf(links);
	return {
		create: {
			action: `Create event type private link${of}`,
			description: 'Create a private link to book an event type, once unless you allow more',
			...at(owner, 'POST'),
			versions,
			fields: [...fields, additionalFields(privateLinkLimits)],
		},
		delete: {
			action: `Delete event type private link${of}`,
			description: 'Delete a private link permanently: it can no longer be used',
			...at(owner, 'DELETE', '/{linkId}'),
			versions,
			fields: [...fields, privateLink],
		},
		getAll: {
			action: `Get many event type private links${of}`,
			description: 'Retrieve a list of the private links of an event type, expired ones too',
			...listAt(owner, links),
			fields,
		},
		update: {
			action: `Update event type private link${of}`,
			description: 'Change when a private link expires, or how often it can be used',
			...at(owner, 'PATCH', '/{linkId}'),
			versions,
			fields: [...fields, privateLink, updateFields(privateLinkLimits)],
		},
	};
}

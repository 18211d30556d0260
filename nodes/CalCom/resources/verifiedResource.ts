/** Verified resources: email addresses and phone numbers that the user has proven to own. */
import { verifiedEmails, verifiedPhones } from '../../shared/lookups/verifiedResource';
import type { Resource } from '../../shared/operation';
import { verifiedResourceOperations } from '../../shared/operations/verifiedResources';

export const verifiedResource: Resource = {
	name: 'Verified Resource',
	value: 'verifiedResource',
	operations: verifiedResourceOperations(
		{ path: '/v2/verified-resources', fields: [], of: '', whose: 'your' },
		{ emails: verifiedEmails, phones: verifiedPhones },
	),
};

/** Verified resources: email addresses and phone numbers that the user has proven to own. */
import { verifiedEmails, verifiedPhones } from '../../shared/catalogue/verifiedResource/lookups';
import type { Resource } from '../../shared/operation/resource';
import { verifiedResourceOperations } from '../../shared/catalogue/verifiedResource/operations';

export const verifiedResource: Resource = {
	name: 'Verified Resource',
	value: 'verifiedResource',
	operations: verifiedResourceOperations(
		{ path: '/v2/verified-resources', fields: [], of: '', whose: 'your' },
		{ emails: verifiedEmails, phones: verifiedPhones },
	),
};

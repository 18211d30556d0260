/** Dropdowns of the addresses and numbers that somebody has proven to own. */
import { skipPages } from '../transport/pages';
import type { ApiLookup } from './lookup';

export const verifiedEmails: ApiLookup = {
	method: 'searchVerifiedEmails',
	things: 'verified email addresses',
	request: 'GET /v2/verified-resources/emails',
	pages: skipPages(),
	value: (row) => Number(row.id),
	label: (row) => String(row.email),
};

export const verifiedPhones: ApiLookup = {
	method: 'searchVerifiedPhones',
	things: 'verified phone numbers',
	request: 'GET /v2/verified-resources/phones',
	pages: skipPages(),
	value: (row) => Number(row.id),
	label: (row) => String(row.phoneNumber),
};

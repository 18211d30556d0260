/** Stripe: the account that guests pay into when an event type has a price. */
import { additionalFields } from '../../shared/fields';
import {
	callbackFields,
	getsOAuthUrl,
	returnAddresses,
	savesOAuthCredentials,
} from '../../shared/catalogue/conferencing/fields';
import type { Resource } from '../../shared/operation/resource';

export const stripe: Resource = {
	name: 'Stripe',
	value: 'stripe',
	operations: {
		checkConnection: {
			action: 'Check payment account',
			description: 'Find out whether a Stripe account is connected; it fails when there is none',
			request: 'GET /v2/stripe/check',
			fields: [],
		},
		getOAuthUrl: {
			...getsOAuthUrl,
			action: 'Get OAuth URL of payment account',
			description:
				'Get the address where you connect a Stripe account in a browser, to be kept secret: it contains your key',
			request: 'GET /v2/stripe/connect',
			fields: [additionalFields(returnAddresses(false))],
		},
		saveOAuthCredentials: {
			...savesOAuthCredentials,
			action: 'Save OAuth credentials of payment account',
			description: 'Finish a connection with the code and state that Stripe sent',
			request: 'GET /v2/stripe/save',
			fields: callbackFields,
		},
	},
};

/** Verified resources: email addresses and phone numbers that the user has proven to own. */
import { locator, text } from '../../shared/fields';
import { EMAIL, PHONE } from '../../shared/fieldsets/booking';
import { verifiedEmails, verifiedPhones } from '../../shared/lookups/verifiedResource';
import type { Resource } from '../../shared/operation';
import { skipPages } from '../../shared/transport/pages';

const email = text('email', {
	...EMAIL,
	required: true,
	description: 'The address that workflows are to send to or from',
});

const phone = text('phone', { ...PHONE, required: true });

const code = text('code', {
	required: true,
	password: true,
	placeholder: 'e.g. 123456',
	description: 'The code that was sent there',
});

export const verifiedResource: Resource = {
	name: 'Verified Resource',
	value: 'verifiedResource',
	operations: {
		getEmail: {
			action: 'Get verified email',
			description: 'Retrieve an email address that is verified',
			request: 'GET /v2/verified-resources/emails/{id}',
			fields: [
				locator('verifiedEmailId', verifiedEmails, {
					key: 'id',
					id: 'number',
					required: true,
					description: 'The verified email address',
				}),
			],
		},
		getEmails: {
			name: 'Get Many Emails',
			action: 'Get many verified emails',
			description: 'Retrieve a list of your verified email addresses',
			request: 'GET /v2/verified-resources/emails',
			pages: skipPages(),
			fields: [],
		},
		getPhone: {
			name: 'Get Phone Number',
			action: 'Get verified phone number',
			description: 'Retrieve a phone number that is verified',
			request: 'GET /v2/verified-resources/phones/{id}',
			fields: [
				locator('verifiedPhoneId', verifiedPhones, {
					key: 'id',
					id: 'number',
					required: true,
					description: 'The verified phone number',
				}),
			],
		},
		getPhones: {
			name: 'Get Many Phone Numbers',
			action: 'Get many verified phone numbers',
			description: 'Retrieve a list of your verified phone numbers',
			request: 'GET /v2/verified-resources/phones',
			pages: skipPages(),
			fields: [],
		},
		requestEmailCode: {
			action: 'Request verification code by email',
			description: 'Send a code to an email address, to prove that it is yours',
			request: 'POST /v2/verified-resources/emails/verification-code/request',
			fields: [email],
		},
		requestPhoneCode: {
			action: 'Request verification code by text message',
			description: 'Send a code to a phone number, to prove that it is yours',
			request: 'POST /v2/verified-resources/phones/verification-code/request',
			fields: [phone],
		},
		verifyEmail: {
			action: 'Verify email with code',
			description: 'Prove with the code that an email address is yours',
			request: 'POST /v2/verified-resources/emails/verification-code/verify',
			fields: [email, code],
		},
		verifyPhone: {
			name: 'Verify Phone Number',
			action: 'Verify phone number with code',
			description: 'Prove with the code that a phone number is yours',
			request: 'POST /v2/verified-resources/phones/verification-code/verify',
			fields: [phone, code],
		},
	},
};

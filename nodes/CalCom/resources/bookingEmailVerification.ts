/** Email verification: proves that a guest's address is real, where the event type asks for it. */
import { additionalFields, boolean, text } from '../../shared/fields';
import { asBoolean } from '../../shared/operation/responseMapping';
import { EMAIL, language } from '../../shared/catalogue/booking/fields';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';

const email = text('email', {
	...EMAIL,
	required: true,
	description: 'The address of the guest who books',
});

export const bookingEmailVerification: Resource = {
	name: 'Booking Email Verification',
	value: 'bookingEmailVerification',
	operations: {
		check: {
			name: 'Check If Required',
			action: 'Check if booking email verification is required',
			description: 'Find out whether a guest has to prove the address before booking',
			request: 'GET /v2/bookings/verification/email/check',
			versions: NOT_ON_2025,
			mapResponse: asBoolean('isRequired'),
			fields: [
				email,
				additionalFields([
					text('userSessionEmail', {
						...EMAIL,
						description: 'The address of the Cal.com user who is signed in, if any',
					}),
				]),
			],
		},
		sendCode: {
			action: 'Send booking email verification code',
			description: 'Send a guest an email with a code that proves the address',
			request: 'POST /v2/bookings/verification/email/send-code',
			versions: NOT_ON_2025,
			mapResponse: asBoolean('sent'),
			fields: [
				email,
				additionalFields([
					boolean('isVerifyingEmail', {
						label: 'Is Verifying Email',
						description: 'Whether the email is about verifying an address, not about a booking',
					}),
					language('language'),
					text('username', {
						placeholder: 'e.g. Ada',
						description: 'How the email addresses the guest',
					}),
				]),
			],
		},
		verifyCode: {
			action: 'Verify booking email with code',
			description: 'Check the code that a guest got by email',
			request: 'POST /v2/bookings/verification/email/verify-code',
			versions: NOT_ON_2025,
			mapResponse: asBoolean('verified'),
			fields: [
				email,
				text('code', {
					as: 'word',
					required: true,
					password: true,
					placeholder: 'e.g. 123456',
					description: 'The code from the email',
				}),
			],
		},
	},
};

/** Email addresses and phone numbers that somebody has proven to own: a user, or a team. */
import { locator, text } from '../../fields';
import { EMAIL, PHONE } from '../booking/fields';
import type { ApiLookup } from '../../fields/lookup';
import type { Operation } from '../../operation/operation';
import { at, listAt } from '../../operation/owner';
import type { Owner } from '../../operation/owner';

const email = text('email', {
	...EMAIL,
	required: true,
	description: 'The address that workflows are to send to or from',
});

const phone = text('phone', { ...PHONE, required: true });

const code = text('code', {
	as: 'word',
	required: true,
	password: true,
	placeholder: 'e.g. 123456',
	description: 'The code that was sent to it',
});

/** Codes are sent and checked by parts that this edition lacks. */
const VERIFICATION_FAILS_ON = {
	calDiy: 'Verify addresses and numbers on its website, and list them here afterwards',
};

/** The operations of one owner; the lookups list what is verified there. */
export function verifiedResourceOperations(
	owner: Owner & { whose: string },
	lookups: { emails: ApiLookup; phones: ApiLookup },
): Record<string, Operation> {
	const { fields, of, whose } = owner;
	return {
		getEmail: {
			action: `Get verified email${of}`,
			description: 'Retrieve an email address that is verified',
			...at(owner, 'GET', '/emails/{id}'),
			fields: [
				...fields,
				locator('verifiedEmailId', lookups.emails, {
					key: 'id',
					id: 'number',
					required: true,
					description: 'The verified email address',
				}),
			],
		},
		getEmails: {
			name: 'Get Many Emails',
			action: `Get many verified emails${of}`,
			description: `Retrieve a list of ${whose} verified email addresses`,
			...listAt(owner, lookups.emails),
			fields,
		},
		getPhone: {
			name: 'Get Phone Number',
			action: `Get verified phone number${of}`,
			description: 'Retrieve a phone number that is verified',
			...at(owner, 'GET', '/phones/{id}'),
			fields: [
				...fields,
				locator('verifiedPhoneId', lookups.phones, {
					key: 'id',
					id: 'number',
					required: true,
					description: 'The verified phone number',
				}),
			],
		},
		getPhones: {
			name: 'Get Many Phone Numbers',
			action: `Get many verified phone numbers${of}`,
			description: `Retrieve a list of ${whose} verified phone numbers`,
			...listAt(owner, lookups.phones),
			fields,
		},
		requestEmailCode: {
			action: `Request verification code by email${of}`,
			description: 'Send a code to an email address, to prove who owns it',
			failsOn: VERIFICATION_FAILS_ON,
			...at(owner, 'POST', '/emails/verification-code/request'),
			fields: [...fields, email],
		},
		requestPhoneCode: {
			action: `Request verification code by text message${of}`,
			description: 'Send a code to a phone number, to prove who owns it',
			failsOn: VERIFICATION_FAILS_ON,
			...at(owner, 'POST', '/phones/verification-code/request'),
			fields: [...fields, phone],
		},
		verifyEmail: {
			action: `Verify email with code${of}`,
			description: 'Prove with the code who owns an email address',
			failsOn: VERIFICATION_FAILS_ON,
			...at(owner, 'POST', '/emails/verification-code/verify'),
			fields: [...fields, email, code],
		},
		verifyPhone: {
			name: 'Verify Phone Number',
			action: `Verify phone number with code${of}`,
			description: 'Prove with the code who owns a phone number',
			failsOn: VERIFICATION_FAILS_ON,
			...at(owner, 'POST', '/phones/verification-code/verify'),
			fields: [...fields, phone, code],
		},
	};
}

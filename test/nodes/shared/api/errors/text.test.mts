// The API's words as people read them: every kind of text that servers were heard to give, and texts
// that are made to keep a program busy.
import { hiddenRefusal, refusalOf } from '../../../../../nodes/shared/api/errors/refusal';
import { hintForText, isTaken } from '../../../../../nodes/shared/api/errors/hintsByText';
import { tidy } from '../../../../../nodes/shared/api/errors/text';

test.each([
	['api key - Your api key is expired', 'Your api key is expired'],
	['ApiAuthStrategy - api key - Your api key is not valid', 'Your api key is not valid'],
	['ApiAuthStrategy - oAuth client - Invalid client secret', 'Invalid client secret'],
	['RolesGuard - No.', 'No.'],
	['GetOrgId decorator: Organization ID not found', 'Organization ID not found'],
	['checkBookingRequiresAuthentication - user is not authorized', 'user is not authorized'],
	['client_id - Required', 'client_id - Required'],
	['eventTypeId - Required', 'eventTypeId - Required'],
	[' - Required', 'A required value is missing'],
	['booking_conflict_error', 'The time is already booked'],
	['no_available_users_found_error', 'The hosts are not available at that time'],
	['email_verification_required', "The attendee's email address has to be verified first"],
	['responses - {email}error_required_field, ', 'email: an answer is required'],
	[
		'responses - {tel}invalid_number, responses - {diners}Invalid string, ',
		'tel: must be a phone number; diners: must be a text',
	],
	['first\n\tsecond', 'first second'],
	['constructor', 'constructor'],
])('%j reads %j', (said, text) => {
	expect(tidy(said)).toBe(text);
});

describe('a time that can not be had', () => {
	it.each([
		'User either already has booking at this time or is not available',
		"Can't reserve a slot if the event is already booked.",
		'This time slot is already reserved by another user. Please choose a different time.',
		'Attempting to book a meeting in the past.',
		'booking_conflict_error',
		'no_available_users_found_error',
		'hosts_unavailable_for_booking',
		'booking_seats_full_error',
	])('%s: another one is offered', (said) => {
		expect(hintForText(tidy(said))).toMatch(/Slot: Get Many.*Book Next Available/);
		expect(isTaken(tidy(said))).toBe(true);
	});

	it.each([
		"Can't reassign the booking because no other host is available at that time.",
		'Invalid app, available apps are: google-meet, zoom, msteams',
		'Bookings can only be marked as absent after their scheduled start time.',
	])('%s is something else', (said) => {
		expect(hintForText(tidy(said)) ?? '').not.toMatch(/Slot: Get Many/);
	});
});

describe('success that is none', () => {
	it.each<[number, object]>([
		[400, { status: 'error', error: { code: 'BadRequestException', message: 'x' } }],
		[404, { status: 'error', error: { code: 'NotFoundException', message: 'x' } }],
		[403, { status: 'error', error: { code: 'X', details: { statusCode: 403 } } }],
		[409, { statusCode: 409, status: 'error', message: 'x' }],
		[400, { status: 'failed' }],
		[400, { success: false, message: 'x' }],
		[500, { error: { code: 'InternalServerErrorException', message: 'x' } }],
	])('is a %d: %j', (status, body) => expect(hiddenRefusal({ body })).toBe(status));

	it.each<[unknown]>([
		[{ status: 'success', data: { status: 'error' } }],
		[{ status: 'success' }],
		[{ status: 'success', data: false }],
		[{ data: [], error: {} }],
		[[{ status: 'error' }]],
		[{ access_token: 'x' }],
	])('is not found in %j', (body) => expect(hiddenRefusal({ body })).toBeUndefined());
});

describe('a text of 100 kB', () => {
	const LONG = 100_000;
	const texts = [
		' '.repeat(LONG),
		`${','.repeat(LONG)}x`,
		`${' '.repeat(LONG)}x`,
		'a'.repeat(LONG),
		'a '.repeat(LONG / 2),
		'A'.repeat(LONG),
		'Aa'.repeat(LONG / 2),
		'a property is wrong, '.repeat(LONG / 20),
		'responses - {'.repeat(LONG / 12),
		'cal_'.repeat(LONG / 4),
		'Bearer '.repeat(LONG / 7),
		'Cannot GET /v2/'.repeat(LONG / 15),
		`${'user with id='}${'1'.repeat(LONG)}`,
	];

	it.each(texts.map((text) => ({ start: text.slice(0, 20), text })))(
		'$start… is read at once and cut',
		({ text }) => {
			const started = performance.now();
			const refusals = [
				{ error: { message: text } },
				{ error: { details: { errors: [{ property: text, constraints: { a: text } }] } } },
				{ message: [text, text] },
				{ error: text, error_description: text },
			].map((body) => refusalOf({ body }));
			for (const refusal of refusals) {
				hintForText(refusal?.text ?? '');
				isTaken(refusal?.text ?? '');
				expect(refusal?.text.length ?? 0).toBeLessThanOrEqual(1000);
			}
			expect(performance.now() - started).toBeLessThan(200);
		},
	);

	it('and ten thousand issues are cut', () => {
		const issue = { property: 'a', constraints: { b: 'a must be b' }, children: [] };
		const errors = Array.from({ length: 10_000 }, () => issue);
		expect(refusalOf({ body: { error: { details: { errors } } } })?.text.length).toBeLessThan(1001);
	});
});

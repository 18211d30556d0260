/** The API's own words made readable: without class names, machine keys and what only programmers read. */

/** Longer texts are cut before any pattern runs over them; no explanation needs as much. */
const LONGEST = 1000;

/**
 * The class or function that refused: `RolesGuard - `, `GetOrgId decorator: `,
 * `checkBookingRequiresAuthentication - `. A field's name is none.
 */
const CLASS_NAME =
	/^(?:\w{1,80} ?(?:Guard|Strategy|Filter|Pipe|decorator)(?: -|:) |[A-Z][a-z]{1,40}[A-Z]\w{0,80} ?- ?|(?:check|validate|ensure|assert)[A-Z]\w{0,80} - )/;

/** The way in which the caller was recognised: `api key - Your api key is expired`. */
const METHOD = /^(?:api key|oauth client|access token|oauth) ?- /i;

/** Such names stand in a row: `ApiAuthStrategy - oAuth client - Invalid client secret`. */
function withoutClassNames(message: string): string {
	let text = message;
	for (let names = 0; names < 4; names++) text = text.replace(CLASS_NAME, '').replace(METHOD, '');
	return text;
}

/** `start property is wrong,start must be a date , …` is `start: must be a date; …`. */
function withoutRepetition(message: string): string {
	if (!message.includes(' property is wrong,')) return message;
	return message
		.replace(/(\w[\w ]{0,60}?) property is wrong,\s{0,5}(?:\1 )?/g, '$1: ')
		.replace(/ , /g, '; ');
}

const MISSING_ROLE =
	/^user with id=\d+ does not have the minimum required role=(?:ORG_|TEAM_)?(\w+) within organization with id=(\d+)(?: team with id=(\d+))?\.?$/i;

/** The IDs of users mean nothing to people; what they need does. */
function withoutUserId(message: string): string {
	return message.replace(MISSING_ROLE, (_, role: string, organization: string, team?: string) => {
		const where = team === undefined ? `organization ${organization}` : `team ${team}`;
		return `Your user is no ${role.toLowerCase()} of ${where}`;
	});
}

/** What Cal.com's programs say to each other where people would expect a sentence. */
const SENTENCES = new Map(
	Object.entries({
		already_signed_up_for_this_booking_error: 'The attendee has booked this already',
		'Ooo entry already exists.': 'There is an absence in that time already',
		booking_conflict_error: 'The time is already booked',
		booking_seats_full_error: 'All seats are taken: there is none available',
		cannot_remove_primary_attendee: 'The person who booked stays in the booking',
		code_invalid_or_expired: 'The code is invalid or has expired',
		email_verification_required: "The attendee's email address has to be verified first",
		emails_must_be_unique_valid: 'Somebody with this address is in the booking already',
		fixed_hosts_unavailable_for_booking: 'A host who has to be there is not available at that time',
		hosts_unavailable_for_booking: 'The hosts are not available at that time',
		Required: 'A required value is missing',
		no_available_users_found_error: 'The hosts are not available at that time',
		not_enough_available_seats_error: 'There are not enough seats available',
		round_robin_hosts_unavailable_for_booking: 'The hosts are not available at that time',
	}),
);

const QUESTION_ISSUES = new Map(
	Object.entries({
		error_required_field: 'an answer is required',
		invalid_number: 'must be a phone number',
		'Invalid string': 'must be a text',
	}),
);

/** `responses - {email}error_required_field, …` is `email: an answer is required; …`. */
function withQuestions(message: string): string {
	const parts = message
		.split(/responses - (?=\{)/)
		.map((part) => part.replace(/(?<![, ])[, ]+$/, ''))
		.filter((part) => part !== '');
	const issues = parts.map((part) => /^\{([^{}]{1,80})\}(.{0,200})$/.exec(part));
	if (issues.length === 0 || issues.includes(null)) return message;
	return issues
		.map((issue) => {
			const [, question = '', said = ''] = issue ?? [];
			return `${question}: ${QUESTION_ISSUES.get(said) ?? said.replace(/_/g, ' ')}`;
		})
		.join('; ');
}

/** Leaves out what only the API's programmers understand, and anything that looks like a secret. */
export function tidy(message: string): string {
	const short = message
		.slice(0, LONGEST)
		.replace(/^[-\s]+/, '')
		.trim();
	const plain = withQuestions(withoutUserId(withoutRepetition(withoutClassNames(short))));
	const text = SENTENCES.get(plain) ?? plain;
	return text
		.replace(/^(Cannot [A-Z]{1,10} [^?\s]*)\?\S*/, '$1')
		.replace(/\bcal_\w{6,}/g, 'cal_…')
		.replace(/\b(Bearer )\S+/g, '$1…')
		.replace(/\s+/g, ' ')
		.replace(/(?<![, ])[, ]+$/, '');
}

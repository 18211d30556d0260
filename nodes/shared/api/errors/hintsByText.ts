/** What a user can do about what the API says, by the kinds of its known texts. */

const OTHER_TIME =
	'Choose another time: Slot: Get Many lists the free ones, and Booking: Book Next Available takes the first';

/** The API's ways to say that a slot is gone, as opposed to a request that no slot would accept. */
const TAKEN = [
	'already ha(?:s|ve) (?:a )?booking',
	'already (?:booked|reserved)',
	'not available',
	'unavailable',
	'no[ _]available',
	'seats (?:are taken|available)',
	'too soon',
	'in the past',
].join('|');

const HINTS: Array<[RegExp, string]> = [
	[
		/no other host is available/i,
		'Add hosts to the event type who are free then, or move the booking to another time',
	],
	[
		/: must be a text|Expected type number/i,
		"If it is a question of kind Number, this server takes no answer to it at all, neither a number nor a text: make it a Short Text in the event type, or leave it unanswered. Otherwise check the answers under 'Booking Questions'",
	],
	[
		/is a seated booking/i,
		"Choose the guest's 'Seat': only an administrator of the host's organization moves all seats at once",
	],
	[
		/could not send verification code/i,
		'Check the number. A self-hosted Cal.com sends codes only where Twilio is set up in its environment',
	],
	[
		/^bad request: please check your request data/i,
		'Cal.com does not say which: check each field. A code may be wrong or have expired',
	],
	[/an absence in that time/i, 'Choose other days, or change the absence that is there'],
	[/who booked stays/i, 'Use Booking: Cancel to call the meeting off'],
	[
		/connected calendars|calendar is not connected/i,
		'Connect the calendar in Cal.com anew (Settings → Calendars): the key is not to blame',
	],
	[
		/has booked this already|in the booking already/i,
		'Remove the address: nobody is invited twice',
	],
	[new RegExp(`(?:${TAKEN})(?! apps)`, 'i'), OTHER_TIME],
	[
		/rescheduled already to booking/i,
		'Use the UID that the message names: a booking that is moved becomes a new one',
	],
	[
		/cancelled already|has been cancelled|not cancelled/i,
		'Use the UID of a booking that is not cancelled: Booking: Get Many lists them',
	],
	[/cancellation reason is required/i, "Fill 'Cancellation Reason'"],
	[
		/^(?:Missing required booking field response|Missing required fields)/i,
		"Answer it under 'Booking Questions', or in Booking Questions (JSON) by the slug that the message names",
	],
	[
		/booking field .{1,100} expected type|: (?:an answer is required|must be a phone number|must be a text)/i,
		"Check the answers under 'Booking Questions': the message names each by its slug",
	],
	[
		/^Booking location with type/,
		"Choose one of the locations that the message lists under 'Location', or leave it out",
	],
	[
		/multiple possible lengths/,
		"Remove 'Length in Minutes': only event types that offer several lengths take it",
	],
	[
		/verified first/,
		"Send a code with Booking Email Verification, and enter it under 'Email Verification Code'",
	],
	[
		/code is invalid or has expired|invalid verification code/i,
		'Have a new code sent, and enter that',
	],
	[/instant bookings are only/i, "Remove 'Instant Meeting', or choose an event type of a team"],
	[/scheduled start time/i, 'Wait until the booking has begun: before, nobody can be absent'],
	[/already confirmed/i, 'Nothing is left to do: the booking is confirmed'],
	[/does not allow cancellations/i, 'Allow it in the settings of the event type'],
	[
		/with this slug|already exists|trying to create a record/i,
		'Change what exists already, or choose another name, slug or address',
	],
	[
		/credentials (?:for .{1,60} )?not found|not connected|requires a .{1,40} connection/i,
		'Connect the app or calendar in Cal.com first (Settings → Apps)',
	],
	[
		/no cal video reference/i,
		'Only bookings that are held in Cal Video have it: choose one that is',
	],
	[
		/organization .{0,40}does not represent|organization id not found|part of the organization/i,
		"Check 'Organization', and that what you chose belongs to it",
	],
	[
		/platform organization|not a platform/i,
		'It needs an organization with a platform plan of Cal.com',
	],
	[
		/not the owner|does not own|not owned|does not belong|not authorized to access this event type|does not have access/i,
		'It belongs to somebody else: use the key of its owner, or choose one of your own',
	],
	[
		/not a member of|no (?:admin|owner|member) of/i,
		'Use the key of somebody who is, or have that role given to you',
	],
	[/not a host/i, 'Use the key of a host of the booking'],
	[/should not exist/, 'Remove the fields named above: the API does not take them here'],
	[/does not exist/i, 'Check the IDs: the thing may have been deleted, or belong to somebody else'],
	[
		/webhook url is not allowed/i,
		'Enter an https address that Cal.com can reach from the internet',
	],
];

/** Whether a slot is gone: another one may be free. */
export function isTaken(text: string): boolean {
	return new RegExp(TAKEN, 'i').test(text);
}

/** Whether the key or client itself was refused, whatever the operation needs. */
export function isAboutKey(text: string): boolean {
	return /\b(?:api key|access token|client secret|client id|refresh token|authentication method)\b/i.test(
		text,
	);
}

/** Whether a calendar's account was refused, which the API says as if it were the key. */
export function isAboutCalendar(text: string): boolean {
	return /connected calendars|calendar is not connected/i.test(text);
}

/** The hint for what the API says, where it is known. */
export function hintForText(text: string): string | undefined {
	return HINTS.find(([pattern]) => pattern.test(text))?.[1];
}

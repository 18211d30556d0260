/**
 * The events that Cal.com sends to webhooks: their labels, meanings and limits, written only here.
 * The labels begin with the thing the event is about, so that an alphabetical list is a grouped one.
 */
import { CAL_COM_OF_2025, SELF_HOSTED } from '../../api/edition';
import type { Edition } from '../../api/edition';
import { choice, number } from '../../fields';
import type { Field, Option } from '../../fields';
import type { FieldContext, Part, ValuesNotOn } from '../../fields/field';
import type { ValidationIssue } from '../../operation/operation';

export interface WebhookEvent {
	/** The API's constant. */
	value: string;
	/** What people call it. */
	label: string;
	/** When Cal.com sends it, as the end of a sentence. */
	when: string;
	/** No event type is involved, so a webhook of an event type never gets it. */
	noEventType?: true;
	/** The editions whose webhooks refuse it. */
	notOn?: readonly Edition[];
	/** Only the webhooks of organizations take it. */
	onlyOrganization?: true;
	/** What the webhook has to say besides: Cal.com sends the event only to those that do. */
	asks?: Field[];
}

/** Sent a while after the start of the meeting. */
const noShowDelay = [
	number('time', {
		label: 'No-Show Delay',
		notOn: SELF_HOSTED,
		min: 1,
		default: 5,
		description:
			'How long after the start somebody who has not joined the call counts as a no-show (for the no-show events of Cal Video)',
	}),
	choice('timeUnit', {
		label: 'No-Show Delay Unit',
		notOn: SELF_HOSTED,
		options: [
			['MINUTE', 'Minutes'],
			['HOUR', 'Hours'],
			['DAY', 'Days'],
		],
		description: "What the number in 'No-Show Delay' counts",
	}),
];

export const WEBHOOK_EVENTS: readonly WebhookEvent[] = [
	{
		value: 'BOOKING_CANCELLED',
		label: 'Booking Cancelled',
		when: 'somebody cancelled a booking, or asked to reschedule it',
	},
	{
		value: 'BOOKING_CREATED',
		label: 'Booking Created',
		when: 'a booking was made, or confirmed',
	},
	{
		value: 'BOOKING_LOCATION_UPDATED',
		label: 'Booking Location Changed',
		when: 'a booking got another location',
		notOn: SELF_HOSTED,
	},
	{
		value: 'BOOKING_PAID',
		label: 'Booking Paid',
		when: 'the attendee paid for a booking',
	},
	{
		value: 'BOOKING_PAYMENT_INITIATED',
		label: 'Booking Payment Started',
		when: 'a booking waits for its payment',
	},
	{
		value: 'BOOKING_REASSIGNED',
		label: 'Booking Reassigned',
		when: 'a booking got another host',
		notOn: SELF_HOSTED,
	},
	{
		value: 'BOOKING_REJECTED',
		label: 'Booking Rejected',
		when: 'the host declined a requested booking',
	},
	{
		value: 'BOOKING_REQUESTED',
		label: 'Booking Requested',
		when: 'a booking waits for the confirmation of the host',
	},
	{
		value: 'BOOKING_RESCHEDULED',
		label: 'Booking Rescheduled',
		when: 'a booking moved: the new one replaces the old one',
	},
	{
		value: 'CALENDAR_ENTRY_REJECTED',
		label: 'Calendar Entry Rejected',
		when: 'the calendar entry of a booking was declined',
		notOn: SELF_HOSTED,
	},
	{
		value: 'DELEGATION_CREDENTIAL_ERROR',
		label: 'Delegation Credential Error',
		onlyOrganization: true,
		notOn: ['calDiy'],
		when: 'a delegation credential does not work for a member',
		noEventType: true,
	},
	{
		value: 'DELEGATION_CREDENTIAL_ROTATION_REQUIRED',
		label: 'Delegation Credential Rotation Required',
		when: 'the secret of a delegation credential has to be replaced',
		noEventType: true,
		notOn: SELF_HOSTED,
	},
	{
		value: 'DELEGATION_CREDENTIAL_SECRET_ROTATED',
		label: 'Delegation Credential Rotated',
		when: 'the secret of a delegation credential was replaced',
		noEventType: true,
		notOn: SELF_HOSTED,
	},
	{
		value: 'DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED',
		label: 'Delegation Credential Rotation Failed',
		when: 'the secret of a delegation credential could not be replaced',
		noEventType: true,
		notOn: SELF_HOSTED,
	},
	{
		value: 'FORM_SUBMITTED',
		label: 'Form Submitted',
		when: 'somebody sent a routing form',
		noEventType: true,
	},
	{
		value: 'FORM_SUBMITTED_NO_EVENT',
		label: 'Form Submitted Without Booking',
		when: 'no booking followed a routing form for 15 minutes',
		noEventType: true,
	},
	{
		value: 'INSTANT_MEETING_ACCEPTED',
		label: 'Instant Meeting Accepted',
		when: 'a host joined an instant meeting',
		notOn: SELF_HOSTED,
	},
	{
		value: 'INSTANT_MEETING',
		label: 'Instant Meeting Requested',
		notOn: ['calDiy'],
		when: 'somebody asked for a meeting right now',
	},
	{
		value: 'MEETING_ENDED',
		label: 'Meeting Ended',
		when: 'the end time of a booking came',
	},
	{
		value: 'MEETING_STARTED',
		label: 'Meeting Started',
		when: 'the start time of a booking came',
	},
	{
		value: 'AFTER_GUESTS_CAL_VIDEO_NO_SHOW',
		label: 'No-Show of Guests',
		when: 'no guest joined the Cal Video call in time',
		asks: noShowDelay,
	},
	{
		value: 'AFTER_HOSTS_CAL_VIDEO_NO_SHOW',
		label: 'No-Show of Hosts',
		when: 'no host joined the Cal Video call in time',
		asks: noShowDelay,
	},
	{
		value: 'BOOKING_NO_SHOW_UPDATED',
		label: 'No-Show Updated',
		when: 'somebody was marked as absent, or no longer so',
	},
	{
		value: 'OOO_CREATED',
		label: 'Out of Office Created',
		when: 'somebody entered an absence',
		noEventType: true,
	},
	{
		value: 'RECORDING_READY',
		label: 'Recording Ready',
		when: 'the recording of a Cal Video call can be downloaded',
	},
	{
		value: 'RECORDING_TRANSCRIPTION_GENERATED',
		label: 'Recording Transcribed',
		when: 'the transcript of a Cal Video call can be downloaded',
	},
	{
		value: 'ROUTING_FORM_FALLBACK_HIT',
		label: 'Form Fallback Reached',
		notOn: SELF_HOSTED,
		when: 'the answers of a routing form matched no route',
		noEventType: true,
	},
	{
		value: 'WRONG_ASSIGNMENT_REPORT',
		label: 'Wrong Assignment Reported',
		notOn: CAL_COM_OF_2025,
		when: 'somebody reported that a booking went to the wrong host',
	},
];

/** For a choice of the vocabulary: the label, and the constant with its meaning below it. */
export const eventOptions = (events: readonly WebhookEvent[]): Option[] =>
	events.map(({ value, label, when }) => [value, label, `${value}: ${when}`]);

/** For the same choice: the events that some editions do not know. */
export const eventsNotOn: ValuesNotOn = Object.fromEntries(
	WEBHOOK_EVENTS.flatMap(({ value, notOn }) => (notOn ? [[value, notOn]] : [])),
);

/** The editions that take an event and never send it, for they do not keep what it asks for. */
export const eventsNeverSentOn: ValuesNotOn = Object.fromEntries(
	WEBHOOK_EVENTS.flatMap(({ value, asks = [] }) => {
		const editions = asks.flatMap(({ fills }) => fills.flatMap(({ notOn = [] }) => notOn));
		return editions.length > 0 ? [[value, editions]] : [];
	}),
);

/** What some events ask for, each once, with the events that do. */
export const EVENT_SETTINGS: ReadonlyArray<{ field: Field; events: WebhookEvent[] }> = [
	...new Set(WEBHOOK_EVENTS.flatMap(({ asks = [] }) => asks)),
].map((field) => ({
	field,
	events: WEBHOOK_EVENTS.filter(({ asks }) => asks?.includes(field)),
}));

/** Events as a message names them. */
export function eventNames(events: readonly WebhookEvent[]): string {
	return events.map(({ label, value }) => `${label} (${value})`).join(', ');
}

/** The rows of events, by their constants. */
export function eventsNamed(values: unknown): WebhookEvent[] {
	const wanted: unknown[] = Array.isArray(values) ? values : [];
	return WEBHOOK_EVENTS.filter(({ value }) => wanted.includes(value));
}

/** Refuses events without what they ask for, where the server knows it. */
export function needsSettings(
	parts: readonly Part[],
	{ edition = 'cloud' }: Pick<FieldContext, 'edition'>,
): ValidationIssue | undefined {
	const wanted = eventsNamed(parts.find(({ key }) => key === 'triggers')?.value);
	const isSaid = ({ fills }: Field) =>
		fills.some(({ key }) => parts.some((part) => part.key === key));
	const isKnown = ({ fills }: Field) => !fills.some(({ notOn }) => notOn?.includes(edition));
	const asking = wanted.filter(({ asks = [] }) =>
		asks.some((field) => isKnown(field) && !isSaid(field)),
	);
	const [first] = asking;
	if (!first?.asks) return undefined;
	const labels = first.asks.map(({ property }) => `'${property.displayName}'`);
	return {
		message: `${labels.join(' and ')} are required for: ${eventNames(asking)}`,
		description: 'Add them: Cal.com sends these events only to webhooks that say them',
	};
}

/** Refuses events that only an organization gets, at any other scope. */
export function needsOrganization(parts: readonly Part[]): ValidationIssue | undefined {
	const wanted = eventsNamed(parts.find(({ key }) => key === 'triggers')?.value);
	const odd = wanted.filter(({ onlyOrganization }) => onlyOrganization);
	if (odd.length === 0) return undefined;
	return {
		message: `Only webhooks of an organization take: ${eventNames(odd)}`,
		description: 'Leave it out, or use the Cal.com Organization node',
	};
}

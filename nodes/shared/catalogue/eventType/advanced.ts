/** How bookings of an event type are confirmed, shown and recorded: the tabs Advanced, Calendar, Cal Video. */
import { CAL_COM_OF_2025, SELF_HOSTED } from '../../api/edition';
import { choice, choices, boolean, group, nested, number, text, variant } from '../../fields';
import { connectedCalendar } from '../calendar/fields';
import { TRANSCRIPTION_LANGUAGES } from './languages';
import { disabled, off } from './limits';

const LAYOUTS = [
	['month', 'Month'],
	['week', 'Week'],
	['column', 'Column'],
] satisfies Array<[string, string]>;

const bookerLayouts = nested('bookerLayouts', [
	choice('defaultLayout', {
		required: true,
		options: LAYOUTS,
		description: 'The layout that the booking page opens with',
	}),
	choices('enabledLayouts', {
		required: true,
		options: LAYOUTS,
		default: ['month'],
		description: 'The layouts that guests can choose from',
	}),
]);

const blockUnconfirmed = boolean('blockUnconfirmedBookingsInBooker', {
	label: 'Block Unconfirmed Slots',
	description: 'Whether nobody else can book a slot that is waiting for confirmation',
});

const confirmationPolicy = variant('confirmationPolicy', {
	label: 'Requires Confirmation',
	choiceLabel: 'When',
	description: 'Whether the host has to confirm bookings',
	shapes: {
		always: {
			label: 'Always',
			constants: { type: 'always' },
			fields: [blockUnconfirmed, disabled],
		},
		time: {
			label: 'When Booked at Short Notice',
			constants: { type: 'time' },
			fields: [
				number('noticeCount', {
					label: 'Notice',
					key: 'noticeThreshold.count',
					min: 1,
					default: 24,
					required: true,
					description:
						'Bookings that are made later than this before their start have to be confirmed',
				}),
				choice('noticeUnit', {
					key: 'noticeThreshold.unit',
					options: [
						['hours', 'Hours'],
						['minutes', 'Minutes'],
					],
					description: 'The unit of the notice',
				}),
				blockUnconfirmed,
				disabled,
			],
		},
		disabled: off('Never'),
	},
});

const disableRescheduling = variant('disableRescheduling', {
	label: 'Rescheduling',
	choiceLabel: 'Rescheduling',
	notOn: CAL_COM_OF_2025,
	description: 'Whether bookings can be rescheduled',
	shapes: {
		allowed: { label: 'Allowed', constants: { disabled: false } },
		notShortlyBefore: {
			label: 'Not Shortly Before the Start',
			fields: [
				number('minutesBefore', {
					min: 1,
					default: 60,
					required: true,
					description: 'How long before the start rescheduling stops being allowed',
				}),
			],
		},
		never: off('Not Allowed'),
	},
});

const privateNote = [
	boolean('privateNoteEnabled', {
		notOn: SELF_HOSTED,
		description: 'Whether the host gets a private note in the calendar',
	}),
	choice('privateNoteMode', {
		notOn: SELF_HOSTED,
		options: [
			['duplicate_event', 'Duplicate Event'],
			['separate_events', 'Separate Events'],
		],
		description: 'In which calendar event the private note is',
	}),
	text('privateNoteTemplate', {
		notOn: SELF_HOSTED,
		rows: 3,
		placeholder: 'e.g. {Attendee name} at {Location}',
		description: 'The private note, with variables such as {Attendee name} and {Location}',
	}),
];

const rescheduling = [
	boolean('allowReschedulingCancelledBookings', {
		notOn: CAL_COM_OF_2025,
		description: 'Whether the reschedule link of a cancelled booking can make a new one',
	}),
	boolean('allowReschedulingPastBookings', {
		notOn: CAL_COM_OF_2025,
		description: 'Whether past bookings can be rescheduled',
	}),
	boolean('disableCancelling', {
		notOn: CAL_COM_OF_2025,
		key: 'disableCancelling.disabled',
		description: 'Whether guests and hosts cannot cancel bookings',
	}),
	disableRescheduling,
];

const mails = [
	boolean('disableEmailsToAttendees', {
		notOn: SELF_HOSTED,
		key: 'emailSettings.disableEmailsToAttendees',
		description: 'Whether attendees get no standard emails (needs an organization)',
	}),
	boolean('disableEmailsToHosts', {
		notOn: SELF_HOSTED,
		key: 'emailSettings.disableEmailsToHosts',
		description: 'Whether hosts get no standard emails (needs an organization)',
	}),
	boolean('requiresBookerEmailVerification', {
		label: 'Require Email Verification',
		description: 'Whether guests have to prove their email address when they book',
	}),
	boolean('skipAttendeeEmailDeliverabilityCheck', {
		notOn: SELF_HOSTED,
		label: 'Skip Email Deliverability Check',
		description:
			'Whether email addresses that seem not to exist can book as well (needs an organization)',
	}),
];

export const customName = text('customName', {
	label: 'Event Name in Calendar',
	clears: true,
	placeholder: 'e.g. {Link title} with {Scheduler}',
	description: 'The title of bookings, with variables such as {Organiser} and {Location}',
});

export const advancedSettings = group(
	'advancedSettings',
	[
		bookerLayouts,
		boolean('bookingRequiresAuthentication', {
			label: 'Booking Requires Authentication',
			description: 'Whether only the owner and admins can book through the API',
		}),
		confirmationPolicy,
		customName,
		boolean('hideOrganizerEmail', {
			description: "Whether to hide the host's email address from guests",
		}),
		boolean('lockTimeZoneToggleOnBookingPage', {
			label: 'Lock Time Zone on Booking Page',
			description: 'Whether guests cannot change the time zone of the slots they see',
		}),
		text('successRedirectUrl', {
			label: 'Redirect URL After Booking',
			as: 'url',
			placeholder: 'e.g. https://example.com/thanks',
			description: 'Where guests go after they have booked',
		}),
		...mails,
		...privateNote,
		...rescheduling,
	],
	{ label: 'Advanced' },
);

export const calendarSettings = group(
	'calendarSettings',
	[
		connectedCalendar('destinationCalendar', ['integration', 'externalId'], {
			under: 'destinationCalendar',
			description: 'The calendar that bookings of this event type are written to',
		}),
		boolean('hideCalendarEventDetails', {
			label: 'Hide Event Details',
			description: 'Whether to hide what the meeting is about in shared calendars',
		}),
		boolean('hideCalendarNotes', {
			label: 'Hide Notes',
			description: "Whether to leave the guest's notes out of the calendar",
		}),
		boolean('useDestinationCalendarEmail', {
			label: 'Show Calendar Email',
			description: "Whether to show the destination calendar's address as the host's",
		}),
	],
	{ label: 'Calendar' },
);

const videoFlag = (name: string, description: string) => boolean(name, { description });

export const calVideoSettings = nested(
	'calVideoSettings',
	[
		videoFlag(
			'disableAttendeeRecordingDownloadEmail',
			'Whether attendees get no email with the link to the recording',
		),
		videoFlag('disableRecordingForGuests', 'Whether guests cannot record'),
		videoFlag('disableRecordingForOrganizer', 'Whether the host cannot record'),
		videoFlag('disableTranscriptionForGuests', 'Whether guests cannot start a transcript'),
		videoFlag('disableTranscriptionForOrganizer', 'Whether the host cannot start a transcript'),
		videoFlag(
			'enableAutomaticRecordingForOrganizer',
			'Whether recording starts when the host joins',
		),
		videoFlag('enableAutomaticTranscription', 'Whether a transcript starts when somebody joins'),
		videoFlag('hideTranscriptionForGuests', 'Whether guests do not see the live transcript'),
		videoFlag('hideTranscriptionForOrganizer', 'Whether the host does not see the live transcript'),
		text('redirectUrlOnExit', {
			label: 'Redirect URL on Exit',
			as: 'url',
			placeholder: 'e.g. https://example.com/thanks',
			description: 'Where people go when they leave the call',
		}),
		boolean('sendTranscriptionEmails', {
			default: true,
			description: 'Whether people get the transcript by email',
		}),
		choice('transcriptionLanguage', {
			options: TRANSCRIPTION_LANGUAGES,
			description: 'The language that is spoken (by default English)',
		}),
	],
	{ label: 'Cal Video' },
);

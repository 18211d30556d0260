/** The form of a new booking. Optional keys are never sent empty: their presence picks the kind. */
import { SELF_HOSTED } from '../../../shared/api/edition';
import {
	additionalFields,
	choice,
	dateTime,
	boolean,
	form,
	json,
	list,
	nested,
	number,
	text,
} from '../../../shared/fields';
import { attendeeFields, attendeeLanguage, EMAIL } from '../../../shared/catalogue/booking/fields';
import { eventTypeLength, eventTypeToBook } from '../../../shared/catalogue/eventType/selector';
import { answered } from '../../../shared/fields/nothing';
import { metadataAsText } from '../../../shared/catalogue/metadata';
import { bookingQuestions } from '../../../shared/catalogue/bookingQuestion/form';
import { locationToBook } from './locations';
import { avoidDoubleBooking } from './onlyOnce';

export const emailVerificationCode = text('emailVerificationCode', {
	as: 'word',
	password: true,
	placeholder: 'e.g. 123456',
	description:
		'The code that the attendee got by email, where the event type verifies addresses (see Booking Email Verification)',
});

/** What only a host who is signed in may overrule. */
export const overrides = [
	boolean('allowBookingOutOfBounds', {
		notOn: SELF_HOSTED,
		label: 'Allow Out of Bounds',
		description:
			"Whether to book outside the event type's minimum notice and booking window (hosts only)",
	}),
	boolean('allowConflicts', {
		notOn: SELF_HOSTED,
		description: 'Whether to book even if the host is busy at that time (hosts only)',
	}),
	boolean('skipBookingLimits', {
		notOn: SELF_HOSTED,
		description: "Whether to book beyond the event type's booking limits (hosts only)",
	}),
];

const routing = nested(
	'routing',
	[
		text('crmAppSlug', {
			as: 'word',
			label: 'CRM App Slug',
			placeholder: 'e.g. salesforce',
			description: 'The CRM that knows the owner of the contact',
		}),
		text('crmOwnerRecordType', {
			placeholder: 'e.g. Contact',
			description: 'The kind of CRM record whose owner should host',
		}),
		choice('crmRecordOwnerFallbackMode', {
			options: [
				['attributeRules', 'Attribute Rules'],
				['relationship', 'Relationship'],
			],
			description: 'Who hosts if the owner in the CRM cannot',
		}),
		list('crmRecordOwnerFallbackTeamMemberIds', {
			label: 'CRM Record Owner Fallback Team Member IDs',
			of: 'number',
			placeholder: 'e.g. 7, 8',
			description: 'The user IDs of those who may host instead (separate them with commas)',
		}),
		text('queuedResponseId', {
			as: 'word',
			label: 'Queued Response ID',
			placeholder: 'e.g. 4f1c2d3e',
			description: 'The routing form response that waits to be recorded',
		}),
		number('responseId', {
			label: 'Response ID',
			min: 1,
			default: 0,
			description: 'The routing form response that led to the booking',
		}),
		boolean('skipContactOwner', {
			description: "Whether to pass over the contact's owner in the CRM",
		}),
		text('teamMemberEmail', {
			...EMAIL,
			description: 'The email address of the team member who should host',
		}),
		list('teamMemberIds', {
			label: 'Team Member IDs',
			of: 'number',
			required: true,
			placeholder: 'e.g. 7, 8',
			description: 'The user IDs of those who may host (separate them with commas)',
		}),
	],
	{
		description:
			"What a routing form decided: the field 'routing' of its output can be used as it is",
	},
);

/** What a booking may say besides what, when and who. */
export const bookingDetails = [
	...overrides,
	attendeeLanguage('attendee.'),
	avoidDoubleBooking,
	json('bookingFieldsResponses', {
		label: 'Booking Questions (JSON)',
		description:
			'The answers to the questions of the event type: a JSON object with the slugs of its booking fields as keys',
		wire: answered,
	}),
	emailVerificationCode,
	list('guests', {
		as: 'email',
		placeholder: 'e.g. name@example.com, nathan@example.com',
		description: 'Email addresses of others to invite (separate them with commas)',
	}),
	boolean('instant', {
		notOn: ['calDiy'],
		label: 'Instant Meeting',
		onlyTrue: true,
		description: 'Whether to meet at once with whoever of the team answers (team event types only)',
	}),
	eventTypeLength('lengthInMinutes', {
		label: 'Length in Minutes',
		description: 'How long to meet, for event types that offer several lengths',
	}),
	locationToBook,
	text('meetingUrl', {
		label: 'Meeting URL',
		as: 'url',
		placeholder: 'e.g. https://meet.example.com/ada',
		description: 'The link to the meeting (deprecated: use Location instead)',
	}),
	metadataAsText,
	number('recurrenceCount', {
		min: 1,
		default: 4,
		description:
			'How many times to meet, for recurring event types (at most what the event type allows)',
	}),
	routing,
];

export const createFields = [
	...eventTypeToBook,
	dateTime('start', {
		required: true,
		description: 'When the meeting starts: take a free time from Slot: Get Many',
	}),
	...attendeeFields('attendee.', { required: false }),
	form('bookingQuestions', bookingQuestions, {
		key: 'bookingFieldsResponses',
		description: "The event type's own booking questions",
		condition: { eventTypeBy: ['id', 'team'] },
	}),
	additionalFields(bookingDetails),
];

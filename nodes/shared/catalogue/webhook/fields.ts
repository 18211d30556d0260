/** The forms of webhooks, the same at every scope: an address of one's own that Cal.com tells events. */
import { SELF_HOSTED } from '../../api/edition';
import { additionalFields, choice, choices, boolean, text, updateFields } from '../../fields';
import type { ChoiceOptions } from '../../fields/choice';
import { EVENT_SETTINGS, eventOptions, eventsNotOn, WEBHOOK_EVENTS } from './events';

/** For the locator of a webhook at any scope. */
export const webhookOptions = {
	required: true,
	placeholder: 'e.g. 7db77b10-909d-4cd1-a797-287435531ed7',
	url: {
		regex: '/webhooks/([^/?#]+)',
		placeholder: 'e.g. https://app.cal.com/webhooks/7db77b10-909d-4cd1-a797-287435531ed7',
	},
	description: 'The webhook, by the URL that it sends to',
};

const subscriberUrl = {
	label: 'Subscriber URL',
	as: 'url' as const,
	placeholder: 'e.g. https://example.com/cal-events',
	description: 'The URL that Cal.com sends the events to (each URL can be used only once)',
};

const triggers = {
	label: 'Event Triggers',
	options: eventOptions(WEBHOOK_EVENTS),
	valuesNotOn: eventsNotOn,
	description: 'The events to send',
};

const active = boolean('active', {
	default: true,
	description: 'Whether the webhook is switched on',
});

/** The version that every server knows. */
export const OLDEST_PAYLOAD = '2021-10-20';

/** What the payload contains depends on its version. */
export const payloadVersion = (
	name: string,
	options: Pick<ChoiceOptions, 'key' | 'default' | 'description'>,
) =>
	choice(name, {
		...options,
		label: 'Payload Version',
		options: [
			[OLDEST_PAYLOAD, OLDEST_PAYLOAD, 'The classic payload, which every Cal.com server knows'],
			['2026-07-27', '2026-07-27', 'Adds the calendar files of attendee and organizer'],
		],
		valuesNotOn: { '2026-07-27': SELF_HOSTED },
	});

const settings = [
	text('payloadTemplate', {
		rows: 4,
		clears: true,
		placeholder: 'e.g. {"title": "{{title}}", "email": "{{attendees.0.email}}"}',
		description: "Your own payload with variables, instead of Cal.com's",
	}),
	text('secret', {
		password: true,
		description:
			'Any text that only you know; Cal.com signs with it, in the header X-Cal-Signature-256',
	}),
	...EVENT_SETTINGS.map(({ field }) => field),
	payloadVersion('version', {
		default: '2026-07-27',
		description: 'The version of the payload (by default the oldest)',
	}),
];

export const webhookToCreate = [
	text('subscriberUrl', { ...subscriberUrl, required: true }),
	choices('triggers', { ...triggers, required: true, default: ['BOOKING_CREATED'] }),
	active,
	additionalFields(settings),
];

export const webhookChanges = updateFields([
	active,
	text('subscriberUrl', subscriberUrl),
	choices('triggers', triggers),
	...settings,
]);

/** The forms of webhooks, the same at every scope: an address of one's own that Cal.com tells events. */
import { isOlderApi, SELF_HOSTED } from '../../api/edition';
import {
	additionalFields,
	choice,
	choices,
	boolean,
	number,
	text,
	updateFields,
} from '../../fields';
import type { FieldContext, Part } from '../../fields/field';
import type { ValidationIssue } from '../../operation/operation';
import {
	DELAY_UNITS,
	eventsNotOn,
	PAYLOAD_VERSIONS,
	webhookEventOptions,
	WEBHOOK_EVENTS,
} from './events';

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
	options: webhookEventOptions,
	valuesNotOn: eventsNotOn,
	description: 'The events to send',
};

const active = boolean('active', {
	default: true,
	description: 'Whether the webhook is switched on',
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
	number('time', {
		label: 'No-Show Delay',
		notOn: SELF_HOSTED,
		min: 1,
		default: 5,
		description:
			'How long after the start somebody counts as a no-show (for the two no-show events)',
	}),
	choice('timeUnit', {
		label: 'No-Show Delay Unit',
		notOn: SELF_HOSTED,
		options: DELAY_UNITS,
		description: 'The unit of the delay',
	}),
	choice('version', {
		label: 'Payload Version',
		options: PAYLOAD_VERSIONS.map((version): [string, string] => [version, version]),
		default: '2026-07-27',
		valuesNotOn: { '2026-07-27': SELF_HOSTED },
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

const DELAYED = new Set(WEBHOOK_EVENTS.filter(({ delayed }) => delayed).map(({ value }) => value));

/** Only the webhook itself knows after how long a no-show is one. */
export function needsDelay(
	parts: readonly Part[],
	{ edition }: Pick<FieldContext, 'edition'>,
): ValidationIssue | undefined {
	if (isOlderApi(edition)) return undefined;
	const wireOf = (name: string) => parts.find(({ key }) => key === name)?.value;
	const wanted = wireOf('triggers');
	const isDelayed = Array.isArray(wanted) && wanted.some((value) => DELAYED.has(String(value)));
	if (!isDelayed || (wireOf('time') !== undefined && wireOf('timeUnit') !== undefined)) {
		return undefined;
	}
	return {
		message: "'No-Show Delay' and 'No-Show Delay Unit' are required for events about no-shows",
		description: "Add both under 'Additional Fields', such as 5 minutes",
	};
}

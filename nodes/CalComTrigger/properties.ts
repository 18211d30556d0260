/** The form of the trigger. */
import type { INodeProperties } from 'n8n-workflow';

import { actAsProperty } from '../shared/catalogue/platform/actAs';
import { authenticationProperty } from '../shared/editor/authentication';
import { filters, locatorsOf, scopeProperty } from '../shared/trigger/form';
import { toPropertyOptions } from '../shared/fields/choice';
import {
	DELAY_UNITS,
	PAYLOAD_VERSIONS,
	WEBHOOK_EVENTS,
	webhookEventOptions,
} from '../shared/catalogue/webhook/events';
import { CLIENT_SCOPES, SCOPES } from '../shared/catalogue/event/scopes';

const delayed = WEBHOOK_EVENTS.filter((event) => event.delayed).map(({ value }) => value);

const VERSION_MEANINGS = {
	'2021-10-20': 'The classic payload, which every Cal.com server knows',
	'2026-07-27': 'Adds the calendar files of attendee and organizer',
};

const trigger: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		options: toPropertyOptions(webhookEventOptions),
		default: ['BOOKING_CREATED'],
		required: true,
	},
];

const delivery: INodeProperties[] = [
	{
		displayName: 'No-Show After',
		name: 'time',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: { show: { events: delayed } },
		default: 5,
		required: true,
		description: 'How long after the start somebody who has not joined the call is a no-show',
	},
	{
		displayName: 'No-Show After Unit',
		name: 'timeUnit',
		type: 'options',
		displayOptions: { show: { events: delayed } },
		options: toPropertyOptions(DELAY_UNITS),
		default: 'MINUTE',
		description: "What the number in 'No-Show After' counts",
	},
	{
		displayName: 'Payload Version',
		name: 'payloadVersion',
		type: 'options',
		options: PAYLOAD_VERSIONS.map((version) => ({
			name: version,
			value: version,
			description: VERSION_MEANINGS[version],
		})),
		default: '2021-10-20',
		description: 'The version of the data that Cal.com sends',
	},
];

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Accept Unsigned Meeting Events (Unsafe)',
			name: 'acceptUnsignedMeetings',
			type: 'boolean',
			default: false,
			description:
				'Whether to take Meeting Started and Meeting Ended without a signature, as older self-hosted servers send them (unsafe: anybody who knows the webhook address can send such events)',
		},
		{
			displayName: 'Catch Up',
			name: 'catchUp',
			type: 'boolean',
			default: true,
			description:
				'Whether to find out what happened while Cal.com could not reach n8n, and start the workflow for it, marked with caughtUp',
		},
		{
			displayName: 'Deduplicate',
			name: 'deduplicate',
			type: 'boolean',
			default: true,
			description: 'Whether to ignore deliveries of an event that was delivered before',
		},
		{
			displayName: 'Include Raw Body',
			name: 'includeRawBody',
			type: 'boolean',
			default: false,
			description: 'Whether to add the text of the delivery to the output',
		},
		{
			displayName: 'Maximum Age (Minutes)',
			name: 'maximumAge',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 60,
			description:
				'How old an event may be to start the workflow; without this option, or with 0, any age will do (what is older is lost, and named in the log of n8n)',
		},
	],
};

/** When to look for what was missed; n8n asks every node that polls for this. */
const catchUpTimes: INodeProperties = {
	displayName: 'Catch Up Times',
	name: 'pollTimes',
	type: 'hidden',
	default: { item: [{ mode: 'everyX', value: 5, unit: 'minutes' }] },
};

export const properties: INodeProperties[] = [
	authenticationProperty,
	actAsProperty({ scope: CLIENT_SCOPES }),
	...trigger,
	scopeProperty(SCOPES),
	...locatorsOf(SCOPES),
	...delivery,
	filters,
	options,
	catchUpTimes,
];

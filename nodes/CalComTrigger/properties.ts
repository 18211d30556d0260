/** The form of the trigger. */
import type { INodeProperties } from 'n8n-workflow';

import { actAsProperty } from '../shared/catalogue/platform/actAs';
import { authenticationProperty } from '../shared/editor/authentication';
import { toPropertyOptions } from '../shared/fields/choice';
import {
	DELAY_UNITS,
	PAYLOAD_VERSIONS,
	WEBHOOK_EVENTS,
	webhookEventOptions,
} from '../shared/catalogue/webhook/events';
import { CLIENT_SCOPES, SCOPES } from './scopes';

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
	{
		displayName: 'Scope',
		name: 'scope',
		type: 'options',
		noDataExpression: true,
		options: SCOPES.map(({ name, value, description }) => ({ name, value, description })),
		default: 'account',
		description: 'Whose events to listen to',
	},
];

/** What names the scope's owner: the event type, the team, the organization, the client. */
const locators: INodeProperties[] = SCOPES.flatMap(({ value, fields }) =>
	fields.map(({ property }) => ({ ...property, displayOptions: { show: { scope: [value] } } })),
);

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

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Attendee Email Domains',
			name: 'attendeeDomains',
			type: 'string',
			default: '',
			placeholder: 'e.g. example.com, example.org',
			description: 'Only bookings with an attendee of one of these domains, separated by commas',
		},
		{
			displayName: 'Event Type Names or IDs',
			name: 'eventTypeIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getEventTypes' },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		{
			displayName: 'Hosts',
			name: 'hosts',
			type: 'string',
			default: '',
			placeholder: 'e.g. ada@example.com, grace',
			description:
				'Only bookings with one of these hosts: email addresses or usernames, separated by commas',
		},
		{
			displayName: 'Include Events Without These Details',
			name: 'includeUnnamed',
			type: 'boolean',
			default: true,
			description:
				'Whether events pass that do not have what the other filters look at, such as absences, which have no event type',
		},
	],
};

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

export const properties: INodeProperties[] = [
	authenticationProperty,
	actAsProperty({ scope: CLIENT_SCOPES }),
	...trigger,
	...locators,
	...delivery,
	filters,
	options,
];

/** What the forms of both triggers have: whose events, and which of them. */
import type { INodeProperties } from 'n8n-workflow';

import type { Scope } from '../catalogue/event/scopes';

/** Whose events. */
export const scopeProperty = (scopes: readonly Scope[]): INodeProperties => ({
	displayName: 'Scope',
	name: 'scope',
	type: 'options',
	noDataExpression: true,
	options: scopes.map(({ name, value, description }) => ({ name, value, description })),
	default: 'account',
	description: 'Whose events to listen to',
});

/** What names the scope's owner: the event type, the team, the organization, the client. */
export const locatorsOf = (scopes: readonly Scope[]): INodeProperties[] =>
	scopes.flatMap(({ value, fields }) =>
		fields.map(({ property }) => ({ ...property, displayOptions: { show: { scope: [value] } } })),
	);

export const filters: INodeProperties = {
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

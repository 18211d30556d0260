/** The form of the polling trigger: that of the trigger, as far as the API tells of events. */
import type { INodeProperties } from 'n8n-workflow';

import { TOLD_BY_BOOKINGS } from '../shared/catalogue/event/bookingEvents';
import { TOLD_BY_GUESTS } from '../shared/catalogue/event/meetingEvents';
import { CLIENT_SCOPES, SCOPES } from '../shared/catalogue/event/scopes';
import { actAsProperty } from '../shared/catalogue/platform/actAs';
import { webhookEventOptions } from '../shared/catalogue/webhook/events';
import { authenticationProperty } from '../shared/editor/authentication';
import { toPropertyOptions } from '../shared/fields/choice';
import { filters, locatorsOf, scopeProperty } from '../shared/trigger/form';

/** The events that this trigger knows. */
export const POLLED_EVENTS: readonly string[] = [...TOLD_BY_BOOKINGS, TOLD_BY_GUESTS];

const scopes = SCOPES.filter(({ bookings }) => bookings !== undefined);

export const properties: INodeProperties[] = [
	authenticationProperty,
	actAsProperty({ scope: CLIENT_SCOPES }),
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		options: toPropertyOptions(webhookEventOptions).filter(({ value }) =>
			POLLED_EVENTS.includes(String(value)),
		),
		default: ['BOOKING_CREATED'],
		required: true,
	},
	scopeProperty(scopes),
	...locatorsOf(scopes),
	filters,
];

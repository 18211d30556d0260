/** The form of the polling trigger: that of the trigger, as far as the API tells of events. */
import type { INodeProperties } from 'n8n-workflow';

import { TOLD_BY_BOOKINGS } from '../shared/catalogue/event/bookingEvents';
import { TOLD_BY_FORMS } from '../shared/catalogue/event/formAnswers';
import { TOLD_BY_GUESTS } from '../shared/catalogue/event/meetingEvents';
import { CLIENT_SCOPES, SCOPES } from '../shared/catalogue/event/scopes';
import { actAsProperty } from '../shared/catalogue/platform/actAs';
import { eventOptions, WEBHOOK_EVENTS } from '../shared/catalogue/webhook/events';
import { authenticationProperty } from '../shared/editor/authentication';
import { formProperties } from '../shared/editor/properties';
import type { Field } from '../shared/fields';
import { eventFilters, eventsToStartOn, ownersOf, scopeField } from '../shared/trigger/form';

/** The events that this trigger knows. */
const told = new Set([...TOLD_BY_BOOKINGS, TOLD_BY_GUESTS, TOLD_BY_FORMS]);

export const events = eventsToStartOn(
	eventOptions(WEBHOOK_EVENTS.filter(({ value }) => told.has(value))),
);

const scopes = SCOPES.filter(({ bookings }) => bookings !== undefined);

export const fields: Field[] = [events, scopeField(scopes), ...ownersOf(scopes), eventFilters];

export const properties: INodeProperties[] = [
	authenticationProperty,
	actAsProperty({ scope: CLIENT_SCOPES }),
	...formProperties(fields),
];

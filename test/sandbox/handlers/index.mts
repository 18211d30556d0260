// All handlers by route. An operation without one is answered with 501.
import type { Handlers } from '../handler.mts';
import { account } from './account.mts';
import { attributeOptions } from './attributeOptions.mts';
import { attributes } from './attributes.mts';
import { outOfOffice } from './outOfOffice.mts';
import { schedules } from './schedules.mts';
import { managedUsers } from './managedUsers.mts';
import { privateLinks } from './privateLinks.mts';
import { eventTypes } from './eventTypes.mts';
import { teamEventTypes } from './teamEventTypes.mts';
import { slots } from './slots.mts';
import { webhooks } from './webhooks.mts';
import { bookingReads } from './bookingReads.mts';
import { bookingDetails } from './bookingDetails.mts';
import { bookingCreate } from './bookingCreate.mts';
import { bookingChanges } from './bookingChanges.mts';
import { bookingMoves } from './bookingMoves.mts';
import { bookingQuestions } from './bookingQuestions.mts';
import { accountThings } from './accountThings.mts';
import { calendarConnections } from './calendarConnections.mts';
import { calendars } from './calendars.mts';
import { insights } from './insights.mts';
import { conferencing } from './conferencing.mts';
import { oauth2Clients } from './oauth2Clients.mts';
import { oauthClients } from './oauthClients.mts';
import { teams } from './teams.mts';

export const handlers: Handlers = {
	...account,
	...attributeOptions,
	...attributes,
	...outOfOffice,
	...schedules,
	...privateLinks,
	...eventTypes,
	...teamEventTypes,
	...slots,
	...webhooks,
	...bookingReads,
	...bookingDetails,
	...bookingCreate,
	...bookingChanges,
	...bookingMoves,
	...bookingQuestions,
	...oauth2Clients,
	...oauthClients,
	...managedUsers,
	...accountThings,
	...calendarConnections,
	...calendars,
	...conferencing,
	...insights,
	...teams,
};

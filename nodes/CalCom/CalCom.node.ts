import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';

import { actAs, actAsProperty } from '../shared/catalogue/platform/actAs';
import { authenticationProperty, shownFor } from '../shared/editor/authentication';
import { buildProperties } from '../shared/editor/properties';
import { SUBTITLE } from '../shared/editor/subtitle';
import { execute } from '../shared/execute/execute';
import { fieldsOf, methodsOf } from '../shared/editor/methods';
import { allowlist } from './resources/allowlist';
import { api } from './resources/api';
import { booking } from './resources/booking';
import { bookingAttendee } from './resources/bookingAttendee';
import { bookingEmailVerification } from './resources/bookingEmailVerification';
import { bookingLink } from './resources/bookingLink';
import { calendar } from './resources/calendar';
import { calendarConnection } from './resources/calendarConnection';
import { calendarEvent } from './resources/calendarEvent';
import { conferencing } from './resources/conferencing';
import { credit } from './resources/credit';
import { destinationCalendar } from './resources/destinationCalendar';
import { event } from './resources/event';
import { eventType } from './resources/eventType';
import { eventTypePrivateLink } from './resources/eventTypePrivateLink';
import { eventTypeWebhook } from './resources/eventTypeWebhook';
import { insight } from './resources/insight';
import { notification } from './resources/notification';
import { outOfOffice } from './resources/outOfOffice';
import { profile } from './resources/profile';
import { routingForm } from './resources/routingForm';
import { schedule } from './resources/schedule';
import { selectedCalendar } from './resources/selectedCalendar';
import { slot } from './resources/slot';
import { stripe } from './resources/stripe';
import { verifiedResource } from './resources/verifiedResource';
import { OUTPUTS, RESUME_METHODS, RESUMES } from './resources/waitForBooking/node';
import { resume } from './resources/waitForBooking/resume';
import { webhook } from './resources/webhook';
import { workflow } from './resources/workflow';

export const resources = [
	allowlist,
	api,
	booking,
	bookingAttendee,
	bookingEmailVerification,
	bookingLink,
	calendar,
	calendarConnection,
	calendarEvent,
	conferencing,
	credit,
	destinationCalendar,
	event,
	eventType,
	eventTypePrivateLink,
	eventTypeWebhook,
	insight,
	notification,
	outOfOffice,
	profile,
	routingForm,
	schedule,
	selectedCalendar,
	slot,
	stripe,
	verifiedResource,
	webhook,
	workflow,
];

export class CalCom implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Cal.com',
		name: 'calCom',
		icon: { light: 'file:../../icons/calCom.svg', dark: 'file:../../icons/calCom.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Find free slots, book, reschedule and cancel with the Cal.com API',
		defaults: { name: 'Cal.com' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: OUTPUTS,
		webhooks: RESUMES,
		// Not the refreshed API key: it has to be entered in the credential by hand.
		sensitiveOutputFields: ['secret'],
		// The credentials of every node, written out here: n8n's linter reads who tests them.
		credentials: [
			{ name: 'calComV2Api', testedBy: 'apiKeyTest', ...shownFor('apiKey') },
			{ name: 'calComOAuth2Api', ...shownFor('oAuth2') },
			{ name: 'calComPlatformApi', testedBy: 'platformClientTest', ...shownFor('platformClient') },
		],
		properties: [authenticationProperty, actAsProperty(), ...buildProperties(resources, booking)],
	};

	methods = methodsOf([actAs, ...fieldsOf(resources)]);

	webhookMethods = RESUME_METHODS;

	async execute(this: IExecuteFunctions) {
		return await execute(this, resources);
	}

	/** Goes on with an execution that waits for a booking. */
	async webhook(this: IWebhookFunctions) {
		return await resume(this);
	}
}

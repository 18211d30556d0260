/** The form of the trigger. */
import type { INodeProperties } from 'n8n-workflow';

import { CLIENT_SCOPES, SCOPES } from '../shared/catalogue/event/scopes';
import { actAsProperty } from '../shared/catalogue/platform/actAs';
import {
	EVENT_SETTINGS,
	eventOptions,
	eventsNeverSentOn,
	eventsNotOn,
	WEBHOOK_EVENTS,
} from '../shared/catalogue/webhook/events';
import { OLDEST_PAYLOAD, payloadVersion } from '../shared/catalogue/webhook/fields';
import { authenticationProperty } from '../shared/editor/authentication';
import { formProperties } from '../shared/editor/properties';
import { boolean, group, number } from '../shared/fields';
import type { Field } from '../shared/fields';
import { eventFilters, eventsToStartOn, ownersOf, scopeField } from '../shared/trigger/form';

/** Which events start the workflow; those that a server would never send are refused at once. */
export const events = eventsToStartOn(eventOptions(WEBHOOK_EVENTS), {
	...eventsNotOn,
	...eventsNeverSentOn,
});

/** What Cal.com is told of the webhook. */
export const webhookSettings: Field[] = [
	events,
	...EVENT_SETTINGS.map(({ field, events: asking }) => ({
		...field,
		condition: { events: asking.map(({ value }) => value) },
	})),
	payloadVersion('payloadVersion', {
		key: 'version',
		default: OLDEST_PAYLOAD,
		description: 'The version of the data that Cal.com sends',
	}),
];

/** What the node itself does with a delivery. */
export const deliveryOptions = group(
	'options',
	[
		boolean('acceptUnsignedMeetings', {
			label: 'Accept Unsigned Meeting Events (Unsafe)',
			description:
				'Whether to take Meeting Started and Meeting Ended without a signature, as older self-hosted servers send them (unsafe: anybody who knows the webhook address can send such events)',
		}),
		boolean('catchUp', {
			default: true,
			description:
				'Whether to find out what happened while Cal.com could not reach n8n, and start the workflow for it, marked with caughtUp',
		}),
		boolean('deduplicate', {
			default: true,
			description: 'Whether to ignore deliveries of an event that was delivered before',
		}),
		boolean('includeRawBody', {
			description: 'Whether to add the text of the delivery to the output',
		}),
		number('maximumAge', {
			label: 'Maximum Age (Minutes)',
			min: 0,
			default: 60,
			description:
				'How old an event may be to start the workflow; without this option, or with 0, any age will do (what is older is lost, and named in the log of n8n)',
		}),
	],
	{ button: 'Add Option' },
);

/** When to look for what was missed; n8n asks every node that polls for this. */
const catchUpTimes: INodeProperties = {
	displayName: 'Catch Up Times',
	name: 'pollTimes',
	type: 'hidden',
	default: { item: [{ mode: 'everyX', value: 5, unit: 'minutes' }] },
};

const [first, ...rest] = webhookSettings as [Field, ...Field[]];

/** The whole form, in its order. */
export const fields: Field[] = [
	first,
	scopeField(SCOPES),
	...ownersOf(SCOPES),
	...rest,
	eventFilters,
	deliveryOptions,
];

export const properties: INodeProperties[] = [
	authenticationProperty,
	actAsProperty({ scope: CLIENT_SCOPES }),
	...formProperties(fields),
	catchUpTimes,
];

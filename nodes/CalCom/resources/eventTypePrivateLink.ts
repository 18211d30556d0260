/** Private links of an event type: book without the event type being public. */
import { additionalFields, updateFields } from '../../shared/fields';
import { eventType } from '../../shared/fieldsets/eventType';
import { privateLink, privateLinkLimits } from '../../shared/fieldsets/privateLink';
import type { Resource } from '../../shared/operation';
import { noPages } from '../../shared/transport/pages';

const versions = { current: '2024-09-04', server2025: true };
const needs = 'Only the owner of the event type may do this';

export const eventTypePrivateLink: Resource = {
	name: 'Event Type Private Link',
	value: 'eventTypePrivateLink',
	operations: {
		create: {
			action: 'Create event type private link',
			description: 'Create a link to book an event type with, once unless you allow more',
			request: 'POST /v2/event-types/{eventTypeId}/private-links',
			versions,
			needs,
			fields: [eventType, additionalFields(privateLinkLimits)],
		},
		delete: {
			action: 'Delete event type private link',
			description: 'Delete a private link permanently: nobody can book with it any more',
			request: 'DELETE /v2/event-types/{eventTypeId}/private-links/{linkId}',
			versions,
			needs,
			fields: [eventType, privateLink],
		},
		getAll: {
			action: 'Get many event type private links',
			description: 'Retrieve a list of the private links of an event type, expired ones too',
			request: 'GET /v2/event-types/{eventTypeId}/private-links',
			versions,
			needs,
			pages: noPages,
			fields: [eventType],
		},
		update: {
			action: 'Update event type private link',
			description: 'Change until when or how often a private link can be used',
			request: 'PATCH /v2/event-types/{eventTypeId}/private-links/{linkId}',
			versions,
			needs,
			fields: [eventType, privateLink, updateFields(privateLinkLimits)],
		},
	},
};

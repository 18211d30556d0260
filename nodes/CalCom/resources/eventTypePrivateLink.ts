/** Private links of the user's event types. */
import { eventType } from '../../shared/fieldsets/eventType/selector';
import { privateLinks } from '../../shared/lookups/privateLink';
import type { Resource } from '../../shared/operation';
import { privateLinkOperations } from '../../shared/operations/privateLinks';

export const eventTypePrivateLink: Resource = {
	name: 'Event Type Private Link',
	value: 'eventTypePrivateLink',
	operations: privateLinkOperations(
		{
			path: '/v2/event-types/{eventTypeId}/private-links',
			fields: [eventType],
			of: '',
			needs: 'Only the owner of the event type may do this',
		},
		privateLinks,
	),
};

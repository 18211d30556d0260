/** Private links of the user's event types. */
import { eventType } from '../../shared/catalogue/eventType/selector';
import { privateLinks } from '../../shared/catalogue/privateLink/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { privateLinkOperations } from '../../shared/catalogue/privateLink/operations';

export const eventTypePrivateLink: Resource = {
	name: 'Event Type Private Link',
	value: 'eventTypePrivateLink',
	operations: privateLinkOperations(
		{
			...placeOf(privateLinks),
			fields: [eventType],
			of: '',
			needs: 'Only the owner of the event type may do this',
		},
		privateLinks,
	),
};

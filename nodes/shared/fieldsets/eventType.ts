/** The field that names an event type, the same in every operation that takes nothing but its ID. */
import { locator } from '../fields';
import { eventTypes } from '../lookups/eventType';
import { eventTypeOptions } from './eventTypeSelector';

export const eventType = locator('eventTypeId', eventTypes, {
	...eventTypeOptions,
	required: true,
});

/** Events: pages on a fixed date that people answer with yes or no (not event types). */
import { filters, locator, text } from '../../shared/fields';
import { events } from './event/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';

export const event: Resource = {
	name: 'Event',
	value: 'event',
	operations: {
		get: {
			action: 'Get event',
			description: 'Retrieve an RSVP page with its date and answers',
			request: 'GET /v2/events/{uuid}',
			versions: NOT_ON_2025,
			fields: [
				locator('eventUuid', events, {
					key: 'uuid',
					label: 'Event',
					required: true,
					placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
					description: 'The RSVP page on a fixed date',
				}),
			],
		},
		getAll: {
			action: 'Get many events',
			description:
				'Retrieve a list of the RSVP pages on fixed dates that you own or co-host; for what guests can book, use Event Type: Get Many',
			...events.from,
			fields: [
				filters([
					text('slug', {
						as: 'word',
						placeholder: 'e.g. summer-party',
						description: 'Only the page with this slug',
					}),
				]),
			],
		},
	},
};

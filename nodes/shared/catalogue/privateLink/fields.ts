/** Private links: addresses of an event type that only those who got them can book at. */
import { dateTime, locator, number } from '../../fields';
import type { ApiLookup } from '../../fields/lookup';

export const privateLinkOf = (links: ApiLookup) =>
	locator('linkId', links, {
		label: 'Private Link',
		required: true,
		placeholder: 'e.g. 7Vn8kLRR5yd3paL7fHzT7V',
		url: {
			regex: '/d/([^/?#]+)',
			placeholder: 'e.g. https://cal.com/d/7Vn8kLRR5yd3paL7fHzT7V/intro-call',
		},
		description: 'The private link of the event type',
	});

export const privateLinkLimits = [
	dateTime('expiresAt', { description: 'When the link stops working' }),
	number('maxUsageCount', {
		min: -1,
		default: 1,
		description: 'How many times the link can be used (-1 for no limit; once if it never expires)',
	}),
];

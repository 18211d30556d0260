/** Where the meetings of an event type take place: a guest chooses one of several when booking. */
import { choice, boolean, text, variant } from '../../fields';
import type { Shape } from '../../fields/variant';
import { VIDEO_APPS } from '../conferencing/videoApps';

const isPublic = boolean('public', {
	description: 'Whether guests see it before they book',
});

export const locationShapes: Record<string, Shape> = {
	integration: {
		label: 'Video App',
		fields: [
			choice('integration', {
				label: 'App',
				options: VIDEO_APPS,
				description: 'The video app, which has to be installed already',
			}),
		],
	},
	address: {
		label: 'Address',
		fields: [
			text('address', {
				required: true,
				placeholder: 'e.g. 1 Example Street, Berlin',
				description: 'Where to meet',
			}),
			isPublic,
		],
	},
	link: {
		label: 'Link',
		fields: [
			text('link', {
				required: true,
				as: 'url',
				placeholder: 'e.g. https://meet.example.com/ada',
				description: 'The address of the meeting',
			}),
			isPublic,
		],
	},
	phone: {
		label: "Host's Phone",
		fields: [
			text('phone', {
				required: true,
				as: 'phone',
				placeholder: 'e.g. +4917612345678',
				description: 'The number that guests call, in international format',
			}),
			isPublic,
		],
	},
	attendeeAddress: { label: "Attendee's Address" },
	attendeePhone: { label: "Attendee's Phone" },
	attendeeDefined: { label: 'Place Chosen by Attendee' },
};

/** A team's event type can also take place wherever its hosts usually meet. */
export const teamLocationShapes: Record<string, Shape> = {
	...locationShapes,
	organizersDefaultApp: { label: "Host's Default App" },
};

export const locationsOf = (shapes: Record<string, Shape>) =>
	variant('locations', {
		discriminator: 'type',
		row: 'Location',
		description: 'Where to meet; replaces what was set before (Cal Video if nothing is set)',
		shapes,
	});

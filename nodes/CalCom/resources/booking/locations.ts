/** Where a booking takes place: one of the kinds that its event type offers. */
import { choice, text, variant } from '../../../shared/fields';
import type { Field } from '../../../shared/fields';
import { VIDEO_APPS } from '../../../shared/catalogue/conferencing/videoApps';

interface LocationKind {
	label: string;
	fields?: Field[];
}

const address = text('address', {
	required: true,
	placeholder: 'e.g. 1 Example Street, Berlin',
	description: 'Where to meet',
});

const phone = text('phone', {
	required: true,
	as: 'phone',
	placeholder: 'e.g. +4917612345678',
	description: 'The number to call, in international format',
});

const link = text('link', {
	required: true,
	as: 'url',
	placeholder: 'e.g. https://meet.example.com/ada',
	description: 'The address of the meeting',
});

const integration: LocationKind = {
	label: 'Video App',
	fields: [
		choice('integration', { label: 'App', options: VIDEO_APPS, description: 'The video app' }),
	],
};

const byAttendee = {
	attendeeAddress: { label: "Attendee's Address", fields: [address] },
	attendeeDefined: {
		label: 'Place Chosen by Attendee',
		fields: [
			text('location', {
				required: true,
				placeholder: 'e.g. Café Example',
				description: 'Where the attendee wants to meet',
			}),
		],
	},
	attendeePhone: { label: "Attendee's Phone", fields: [phone] },
} satisfies Record<string, LocationKind>;

/** The host's own address, link and phone stand in the event type: the booking only names the kind. */
export const locationToBook = variant('location', {
	discriminator: 'type',
	description: 'Where to meet: one of the locations that the event type offers',
	shapes: {
		integration,
		address: { label: "Host's Address" },
		...byAttendee,
		link: { label: "Host's Link" },
		organizersDefaultApp: { label: "Host's Default App (Team Event Types)" },
		phone: { label: "Host's Phone" },
	},
});

export const newLocation = variant('location', {
	label: 'New Location',
	discriminator: 'type',
	required: true,
	description: 'Where to meet from now on',
	shapes: {
		integration,
		address: { label: 'Address', fields: [address] },
		...byAttendee,
		link: { label: 'Link', fields: [link] },
		phone: { label: 'Phone', fields: [phone] },
	},
});

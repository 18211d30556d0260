/** Event types of a team: what can be booked with its members, all of them or one. */
import { choice, filters, boolean, number, text, additionalFields } from '../../shared/fields';
import { asItems } from '../../shared/operation/responseMapping';
import type { Simplified } from '../../shared/operation/simplified';
import { PHONE } from '../../shared/catalogue/booking/fields';
import {
	eventTypeChanges,
	eventTypeEssentials,
	eventTypeSettings,
} from '../../shared/catalogue/eventType/form';
import {
	hosts,
	hostSettings,
	schedulingType,
	schedulingTypeToChange,
} from '../../shared/catalogue/eventType/hosts';
import { teamLocationShapes } from '../../shared/catalogue/eventType/locations';
import { organization } from '../../shared/catalogue/organization/fields';
import { order, sort } from '../../shared/catalogue/sort';
import { eitherTeam, TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import { eventTypeOfEither as selected } from '../../shared/catalogue/eventType/ofTeam';
import {
	teamBookingFieldSlugs,
	teamCustomBookingFieldSlugs,
} from '../../shared/catalogue/bookingQuestion/lookups';
import { upsert } from '../../shared/operation/upsert';
import type { Operation } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { bookingQuestionOperations } from '../../shared/catalogue/bookingQuestion/operations';
import { at, listAt, placeOf } from '../../shared/operation/owner';
import type { Owner } from '../../shared/operation/owner';
import {
	organizationEventTypes,
	teamEventTypesOfEither,
} from '../../shared/catalogue/eventType/lookups';

const versions = { current: '2026-06-12', server2025: true };

const simplify: Simplified = {
	id: 'id',
	title: 'title',
	slug: 'slug',
	lengthInMinutes: 'lengthInMinutes',
	description: 'description',
	schedulingType: 'schedulingType',
	bookingUrl: 'bookingUrl',
	hidden: 'hidden',
	locationType: 'locations.0.type',
	teamId: 'teamId',
};

const owner: Owner = {
	...placeOf(teamEventTypesOfEither),
	fields: eitherTeam,
	of: ' of team',
	needs: TEAM_ADMINS,
};

const ofEventType: Owner = {
	...owner,
	...placeOf(teamBookingFieldSlugs),
	fields: [...eitherTeam, selected],
};

const byCreation = sort([order('sortCreatedAt', 'By Creation')]);

/** What a phone call by Cal.com's voice agent needs to know. */
const phoneCall = [
	text('yourPhoneNumber', {
		...PHONE,
		required: true,
		description: 'Your number that the call comes from, in international format',
	}),
	text('numberToCall', {
		...PHONE,
		required: true,
		description: 'The number to call, in international format',
	}),
	text('calApiKey', {
		as: 'word',
		label: 'Cal.com API Key',
		password: true,
		required: true,
		placeholder: 'e.g. cal_live_…',
		description: 'The key that the voice agent books with: the API wants it here',
	}),
	boolean('enabled', {
		default: true,
		required: true,
		description: 'Whether the voice agent of the event type is on',
	}),
	choice('templateType', {
		label: 'Template',
		required: true,
		options: [
			['CUSTOM_TEMPLATE', 'Custom'],
			['CHECK_IN_APPOINTMENT', 'Check In Appointment'],
		],
		description: 'What the call is about',
	}),
	additionalFields([
		text('beginMessage', { rows: 2, description: 'What the voice agent says first' }),
		text('generalPrompt', { rows: 4, description: 'What the voice agent should do' }),
		text('guestCompany', { placeholder: 'e.g. Example Ltd', description: "The guest's company" }),
		text('guestEmail', {
			as: 'email',
			placeholder: 'e.g. name@example.com',
			description: "The guest's email address",
		}),
		text('guestName', { placeholder: 'e.g. Ada Example', description: "The guest's name" }),
		text('schedulerName', {
			placeholder: 'e.g. Nathan',
			description: 'The name on whose behalf the voice agent calls',
		}),
	]),
];

const create: Operation = {
	action: 'Create event type of team',
	description: 'Create something that guests can book with a team or one of its members',
	...at(owner, 'POST'),
	versions,
	simplify,
	fields: [
		...eitherTeam,
		...eventTypeEssentials,
		schedulingType,
		hosts,
		hostSettings,
		...eventTypeSettings(teamLocationShapes),
	],
};

const getAll: Operation = {
	action: 'Get many event types of team',
	description: 'Retrieve a list of the event types of a team with their IDs',
	...listAt(owner, teamEventTypesOfEither),
	simplify,
	fields: [
		...eitherTeam,
		filters([
			text('eventSlug', {
				label: 'Event Type Slug',
				as: 'word',
				placeholder: 'e.g. intro-call',
				description: 'Only the event type with this slug',
			}),
			number('hostsLimit', {
				min: 1,
				default: 10,
				description: 'How many hosts of each event type to return at most',
			}),
		]),
		byCreation,
	],
};

const update: Operation = {
	action: 'Update event type of team',
	description: 'Change the hosts or settings of an event type; what you leave out stays as it is',
	...at(owner, 'PATCH', '/{eventTypeId}'),
	versions,
	simplify,
	fields: [
		...eitherTeam,
		selected,
		hosts,
		hostSettings,
		...eventTypeChanges(teamLocationShapes, [schedulingTypeToChange]),
	],
};

export const eventType: Resource = {
	name: 'Event Type',
	value: 'eventType',
	operations: {
		...bookingQuestionOperations(ofEventType, {
			all: teamBookingFieldSlugs,
			custom: teamCustomBookingFieldSlugs,
		}),
		create,
		createPhoneCall: {
			action: 'Create phone call of team event type',
			description: 'Let the voice agent of an event type call somebody',
			...at(owner, 'POST', '/{eventTypeId}/create-phone-call'),
			versions,
			mapResponse: asItems,
			fields: [...eitherTeam, selected, ...phoneCall],
		},
		delete: {
			action: 'Delete event type of team',
			description: 'Delete an event type of a team permanently: nobody can book it any more',
			...at(owner, 'DELETE', '/{eventTypeId}'),
			versions,
			fields: [...eitherTeam, selected],
		},
		get: {
			action: 'Get event type of team',
			description: 'Retrieve an event type of a team with its hosts, settings and questions',
			...at(owner, 'GET', '/{eventTypeId}'),
			versions,
			simplify,
			fields: [...eitherTeam, selected],
		},
		getAll,
		getAllInOrganization: {
			name: 'Get Many in Organization',
			action: 'Get many event types of all teams in organization',
			description: 'Retrieve a list of the event types of all teams of an organization',
			...organizationEventTypes.from,
			needs: TEAM_ADMINS,
			simplify,
			fields: [organization, byCreation],
		},
		update,
		upsert: upsert({
			create,
			update,
			list: getAll,
			thing: 'event type',
			of: ' of team',
			by: { slug: 'Slug' },
			constants: ['schedulingType'],
		}),
	},
};

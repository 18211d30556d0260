/** What a search for the next free slots asks: whose, from when, on which days and at which hours. */
import {
	additionalFields,
	choice,
	choices,
	dateTime,
	list,
	locator,
	locators,
	number,
	text,
} from '../../../shared/fields';
import type { Field } from '../../../shared/fields';
import { weekdaysIn } from '../../../shared/fields/timeOfDay';
import { WEEKDAYS } from '../../../shared/catalogue/schedule/weekdays';
import {
	eventTypeLength,
	eventTypeOptions,
	ofTeam,
} from '../../../shared/catalogue/eventType/selector';
import { timeZones } from '../../../shared/catalogue/timeZone';
import { eventTypes } from '../../../shared/catalogue/eventType/lookups';

/** Who may be met: any of several event types, or the same event type of any of several people. */
export const candidates: Field[] = [
	choice('searchBy', {
		label: 'Search By',
		options: [
			['eventTypes', 'Event Types'],
			['people', 'People'],
			['team', "Team's Event Type"],
		],
		description:
			"Where to search: in one or several event types, with several people, or in a team's event type",
	}),
	locator('eventTypeId', eventTypes, {
		...eventTypeOptions,
		required: true,
		condition: { searchBy: ['eventTypes'] },
	}),
	list('usernames', {
		required: true,
		as: 'word',
		placeholder: 'e.g. ada, grace',
		description: 'The Cal.com usernames of those who may host (separate them with commas)',
		condition: { searchBy: ['people'] },
	}),
	text('eventTypeSlug', {
		required: true,
		as: 'word',
		placeholder: 'e.g. intro-call',
		description: 'The last part of the address of the booking page, the same for all of them',
		condition: { searchBy: ['people'] },
	}),
	text('organizationSlug', {
		as: 'word',
		placeholder: 'e.g. acme',
		description: 'The slug of the organization, where these people belong to one',
		condition: { searchBy: ['people'] },
	}),
	...ofTeam({ searchBy: ['team'] }),
];

/** When to meet. */
export const wishes: Field[] = [
	dateTime('earliestStart', {
		label: 'Earliest Start',
		description: 'The time to search from (leave empty for now)',
	}),
	locator('timeZone', timeZones, {
		zoneOfTimes: 'form',
		placeholder: 'e.g. Europe/Berlin',
		description:
			"The time zone of days, hours and the answer (leave empty for the guest's, or else the workflow's)",
	}),
];

const narrowing: Field[] = [
	choices('daysOfWeek', {
		label: 'Days of Week',
		options: WEEKDAYS,
		words: weekdaysIn,
		description: 'Only slots on these days',
	}),
	text('hoursFrom', {
		as: 'clock',
		label: 'Hours From',
		placeholder: 'e.g. 09:00',
		description: 'Only slots that start at this time of day or later',
	}),
	text('hoursUntil', {
		as: 'clock',
		label: 'Hours Until',
		placeholder: 'e.g. 17:00',
		description: 'Only slots that start before this time of day',
	}),
	number('horizonDays', {
		label: 'Days Ahead',
		min: 1,
		max: 365,
		default: 30,
		description: 'How many days to look ahead before giving up',
	}),
];

/** Asked by a search alone; a booking has its length among its own fields. */
export const duration = eventTypeLength('durationInMinutes', {
	label: 'Duration in Minutes',
	description: 'How long the slots are, for event types that offer several lengths',
});

export const howMany = number('slotCount', {
	label: 'How Many',
	required: true,
	min: 1,
	max: 500,
	default: 1,
	description: 'How many slots to find',
});

/** Others that would do as well; among the additional fields, whose lists load when they are added. */
export const otherEventTypes = locators('otherEventTypeIds', eventTypes, {
	thing: 'Other Event Type',
});

export const narrowingFields = (more: Field[] = []) => additionalFields([...narrowing, ...more]);

/** Of the operations that also write. */
export const attempts = number('attempts', {
	label: 'Attempts',
	min: 1,
	max: 20,
	default: 3,
	description: 'How many slots to try, one after the other, if somebody else is faster',
});

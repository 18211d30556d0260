/** What a wish for a time is: a time, a day or a part of a day, for one event type. */
import {
	additionalFields,
	boolean,
	choice,
	dateTime,
	locator,
	number,
} from '../../../shared/fields';
import type { Field } from '../../../shared/fields';
import { LOCALES } from '../../../shared/catalogue/profile/languages';
import { eventTypeLength, eventTypeWithSlots } from '../../../shared/catalogue/eventType/selector';
import { timeZones } from '../../../shared/catalogue/timeZone';

/** From which hour to which, on the clocks of the time zone. */
export const PARTS_OF_DAY: Record<string, [from: string, until: string]> = {
	morning: ['00:00', '12:00'],
	afternoon: ['12:00', '17:00'],
	evening: ['17:00', '24:00'],
};

export const DEFAULTS = { alternatives: 3, language: 'en' };

export const checkTimeFields: Field[] = [
	...eventTypeWithSlots,
	dateTime('wishedTime', {
		label: 'Wished Time',
		required: true,
		allowDay: true,
		default: '={{ $now }}',
		placeholder: 'e.g. 2027-01-12T15:00',
		description: 'The time that somebody asks for; a date alone means any time of that day',
	}),
	choice('partOfDay', {
		label: 'Part of Day',
		options: [
			['exact', 'The Time or Day Itself'],
			['morning', 'Morning (Before 12:00)'],
			['afternoon', 'Afternoon (12:00 to 17:00)'],
			['evening', 'Evening (From 17:00)'],
		],
		description: 'Whether any time in this part of the day of Wished Time will do',
	}),
	locator('timeZone', timeZones, {
		zoneOfTimes: 'form',
		placeholder: 'e.g. Europe/Berlin',
		fallback: 'workflowTimeZone',
		description:
			"The time zone of the person who asks, in which the answer is said (leave empty for the workflow's)",
	}),
	additionalFields([
		number('alternatives', {
			label: 'Alternatives',
			min: 0,
			max: 20,
			default: DEFAULTS.alternatives,
			description: 'How many other free times to give, the nearest first',
		}),
		eventTypeLength('duration', {
			label: 'Duration in Minutes',
			description: 'How long the slots are, for event types that offer several lengths',
		}),
		choice('language', {
			options: LOCALES,
			default: DEFAULTS.language,
			description: 'The language of the texts in the answer',
		}),
		boolean('oneEachDay', {
			label: 'One Alternative Each Day',
			default: true,
			description: 'Whether alternatives are spread over days, with one on each',
		}),
	]),
];

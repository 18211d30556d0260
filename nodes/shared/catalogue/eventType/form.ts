/** The form of an event type, laid out as Cal.com's own settings: one collection for each tab. */
import { CAL_COM_OF_2025, SELF_HOSTED } from '../../api/edition';
import {
	additionalFields,
	choice,
	boolean,
	group,
	list,
	locator,
	nested,
	number,
	text,
	updateFields,
} from '../../fields';
import type { Field } from '../../fields';
import { schedules } from '../schedule/lookups';
import { advancedSettings, calendarSettings, calVideoSettings, customName } from './advanced';
import { bookingFields } from '../bookingQuestion/fields';
import { PAGE_LANGUAGES } from './languages';
import { limitSettings, recurrence, seats } from './limits';
import { locationsOf } from './locations';
import type { locationShapes } from './locations';
import { scheduleOptions } from '../schedule/fields';

const title = { placeholder: 'e.g. Intro call', description: 'The title that guests see' };

const slug = {
	placeholder: 'e.g. intro-call',
	description: 'The last part of the address of the booking page',
};

const lengthInMinutes = {
	label: 'Length in Minutes',
	min: 1,
	default: 30,
	description: 'How long a meeting takes, unless guests can choose',
};

const hex = (name: string, theme: string, example: string) =>
	text(name, {
		label: `${theme} Theme`,
		required: true,
		placeholder: `e.g. ${example}`,
		description: `The color on ${theme.toLowerCase()} pages, as hex code`,
	});

const basics = [
	nested('color', [
		hex('lightThemeHex', 'Light', '#292929'),
		hex('darkThemeHex', 'Dark', '#FAFAFA'),
	]),
	text('description', {
		clears: true,
		rows: 3,
		placeholder: 'e.g. Get to know each other',
		description: 'What guests read on the booking page',
	}),
	boolean('hidden', {
		description: 'Whether to hide it from your public page: only people with the link can book it',
	}),
	choice('interfaceLanguage', {
		label: 'Page Language',
		notOn: CAL_COM_OF_2025,
		options: PAGE_LANGUAGES,
		empty: 'browser',
		description: 'The language of the booking page',
	}),
	list('lengthInMinutesOptions', {
		label: 'Lengths to Choose From',
		of: 'number',
		placeholder: 'e.g. 15, 30, 60',
		description: 'The lengths in minutes that guests choose from, including the standard one',
	}),
];

const availabilitySettings = group(
	'availabilitySettings',
	[
		locator('scheduleId', schedules, {
			...scheduleOptions,
			description: "The hours at which it can be booked, if not the host's default schedule",
		}),
		boolean('showOptimizedSlots', {
			notOn: CAL_COM_OF_2025,
			description: 'Whether slots are placed so that more of them fit in',
		}),
	],
	{ label: 'Availability' },
);

/** The fields that a new event type needs. */
export const eventTypeEssentials = [
	text('title', { ...title, required: true }),
	text('slug', { ...slug, required: true }),
	number('lengthInMinutes', { ...lengthInMinutes, required: true }),
];

/** The tabs that a creation and a change have in common. */
const tabs = (shapes: typeof locationShapes): Field[] => [
	locationsOf(shapes),
	bookingFields(),
	recurrence,
	seats,
	availabilitySettings,
	limitSettings,
	advancedSettings,
	calendarSettings,
	calVideoSettings,
];

export const eventTypeSettings = (shapes: typeof locationShapes): Field[] => [
	...tabs(shapes),
	additionalFields(basics),
];

/** `more` are changes that only some event types take. */
export const eventTypeChanges = (shapes: typeof locationShapes, more: Field[] = []): Field[] => [
	...tabs(shapes),
	updateFields(
		[
			...basics,
			...more,
			number('bookingProposalCount', {
				label: 'Slots to Propose',
				notOn: SELF_HOSTED,
				min: 0,
				zeroIsNone: true,
				description: 'How many slots a guest has to propose to choose from (0 to book one at once)',
			}),
			number('lengthInMinutes', lengthInMinutes),
			text('slug', slug),
			text('title', title),
		],
		[customName],
	),
];

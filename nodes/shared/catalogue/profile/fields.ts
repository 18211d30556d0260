/** What a person or a team says about itself, and how its pages look. */
import { choice, boolean, locator, text } from '../../fields';
import { timeZones } from '../timeZone';
import { LOCALES } from './languages';
import { WEEKDAYS } from '../schedule/weekdays';

export const avatarUrl = text('avatarUrl', {
	label: 'Avatar URL',
	as: 'url',
	placeholder: 'e.g. https://example.com/me.png',
	description: 'The address of a picture',
});

export const bio = text('bio', {
	rows: 3,
	clears: true,
	description: 'What people read on the booking page',
});

export const locale = choice('locale', {
	label: 'Language',
	options: LOCALES,
	default: 'en',
	description: 'The language of the account and its emails',
});

export const timeFormat = choice('timeFormat', {
	options: [
		[12, '12 Hours'],
		[24, '24 Hours'],
	],
	description: 'How times of day are shown',
});

export const ownTimeZone = (description: string) =>
	locator('timeZone', timeZones, { placeholder: 'e.g. Europe/Berlin', description });

const week = { options: WEEKDAYS, description: 'The first day of the week' };

export const weekStart = choice('weekStart', week);

/** Users of an organization have it under another name. */
export const weekday = choice('weekday', { ...week, label: 'Week Start' });

const color = (name: string, label: string, description: string) =>
	text(name, { label, color: true, description });

/** The looks of booking pages. */
export const pageLooks = [
	color('brandColor', 'Brand Color', 'The color of buttons on light pages'),
	color('darkBrandColor', 'Dark Brand Color', 'The color of buttons on dark pages'),
	boolean('hideBranding', { description: "Whether to hide Cal.com's branding" }),
	text('theme', {
		placeholder: 'e.g. dark',
		description: "Whether booking pages are light or dark (by default as the visitor's system)",
	}),
];

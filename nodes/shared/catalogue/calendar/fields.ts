/** The fields that name calendars and the apps they come from. */
import { choice, compoundLocator } from '../../fields';
import type { Field, Option } from '../../fields';
import type { CompoundKey, CompoundOptions } from '../../fields/compoundLocator';
import { calendars } from './lookups';

const apple: Option = ['apple', 'Apple Calendar'];
const google: Option = ['google', 'Google Calendar'];
const outlook: Option = ['office365', 'Outlook Calendar'];

/** Each operation takes some apps only, and the API refuses the others. */
export const CALENDAR_APPS = { apple, google, outlook };

export const calendarApp = (options: Option[]) =>
	choice('calendar', { label: 'App', options, required: true, description: 'The calendar app' });

const KEYS = {
	integration: { type: 'text' },
	externalId: { type: 'text' },
	credentialId: { type: 'number' },
	delegationCredentialId: { type: 'text', optional: true },
} satisfies Record<string, CompoundKey>;

/** One calendar out of those connected, sent as the keys that the operation takes. */
export function connectedCalendar(
	name: string,
	keys: Array<keyof typeof KEYS>,
	options: Partial<CompoundOptions>,
): Field {
	return compoundLocator(name, calendars, {
		placeholder:
			'e.g. {"integration":"google_calendar","credentialId":1,"externalId":"ada@example.com"}',
		...options,
		keys: Object.fromEntries(keys.map((key) => [key, KEYS[key]])),
	});
}

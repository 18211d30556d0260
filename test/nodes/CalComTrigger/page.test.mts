/** The documentation of the trigger speaks of every event, scope and option by its label. */
import { readFileSync } from 'node:fs';

import { properties } from '../../../nodes/CalComTrigger/properties';
import { normalize } from '../../../nodes/shared/catalogue/event/normalize';
import { SCOPES } from '../../../nodes/shared/catalogue/event/scopes';
import { WEBHOOK_EVENTS } from '../../../nodes/shared/catalogue/webhook/events';
import { eventsOf2025, TRIGGERS } from '../../sandbox/webhookEvents.mts';
import { event, withBooking, withoutBooking } from '../shared/catalogue/event/events.mts';
import { heardOf } from '../shared/catalogue/event/heard.mts';
import { signedRecordings } from '../shared/catalogue/event/recordings.mts';

const page = readFileSync('docs/trigger.md', 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| '));

it.each(WEBHOOK_EVENTS)('has a row for $value', ({ value, label, when, noEventType, notOn }) => {
	const row = rows.find((line) => line.startsWith(`| **${label}** | \`${value}\` | ${when} |`));
	const [, , , , scopes = '', booking] = row?.split('|').map((cell) => cell.trim()) ?? [];
	expect(scopes.endsWith('²')).toBe(notOn !== undefined);
	expect(scopes.startsWith('all')).toBe(!noEventType);
	const payload = withBooking[value] ?? withoutBooking[value] ?? {};
	const has = normalize(event(value, payload) as never).booking !== null;
	expect(booking).toBe(has ? 'yes' : 'no');
});

it.each(SCOPES)('has a row for the scope $name', ({ name, webhooks }) => {
	const mark = webhooks.versions?.server2025 === false ? ' ²' : '';
	expect(rows.some((line) => line.startsWith(`| ${name}${mark} |`))).toBe(true);
});

it('counts the events as the API has them, and so does the README', () => {
	const readme = readFileSync('README.md', 'utf8');
	expect(page).toContain(`any of the ${TRIGGERS.length} events`);
	expect(readme).toContain(`Cal.com's ${TRIGGERS.length} webhook events`);
	expect(page).toContain(`They know ${eventsOf2025().size} events`);
});

it('explains every filter and option', () => {
	const collections = properties.filter(({ type }) => type === 'collection');
	for (const { displayName } of collections.flatMap(({ options }) => options ?? []) as Array<{
		displayName: string;
	}>) {
		expect(rows.some((line) => line.startsWith(`| ${displayName} |`))).toBe(true);
	}
});

/** The labels of the scopes where an edition delivered an event. */
function heardAt(edition: keyof typeof heardOf, event: string): string {
	const scopes = heardOf[edition].filter(({ trigger }) => trigger === event);
	const names = SCOPE_ORDER.filter((value) => scopes.some(({ scope }) => scope === value));
	return names.map((value) => SCOPES.find((scope) => scope.value === value)?.name).join(', ');
}

const SCOPE_ORDER = ['account', 'eventType', 'organization', 'oauthClient'];

it('says of each event where real servers delivered it, and of no other', () => {
	const table = WEBHOOK_EVENTS.map(({ value, label }) => {
		const cells = [heardAt('calCom2025', value), heardAt('calDiy', value)];
		return cells.some(Boolean) ? `| **${label}** | ${cells.join(' | ')} |` : '';
	}).filter(Boolean);
	const start = page.indexOf('## What self-hosted servers send');
	const shown = page
		.slice(start, page.indexOf('## What happens to a delivery'))
		.split('\n')
		.filter((line) => line.startsWith('| **'))
		.map((line) => line.replace('| |', '|  |'));
	expect(shown.sort()).toEqual(table.sort());
});

it('shows the output of a recorded delivery', () => {
	const shown = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
	const { request } =
		signedRecordings.find(({ trigger }) => trigger === 'BOOKING_RESCHEDULED') ?? {};
	const output = normalize(JSON.parse(request?.rawBody ?? ''));
	expect(JSON.parse(shown)).toEqual({ ...output, payload: expect.anything() });
});

/** Dropdowns of event types: what can be booked. */
import type { IDataObject } from 'n8n-workflow';

import { noPages } from '../transport/pages';
import type { ApiLookup } from './lookup';

/** `30 min · Intro call`. */
export function eventTypeLabel(row: IDataObject): string {
	return `${String(row.lengthInMinutes)} min · ${String(row.title)}`;
}

export const eventTypes: ApiLookup = {
	method: 'searchEventTypes',
	things: 'event types',
	request: 'GET /v2/event-types',
	platformClient: true,
	versions: { current: '2026-06-12', server2025: '2024-06-14' },
	pages: noPages,
	needsUsernameOn2025: true,
	value: (row) => Number(row.id),
	label: eventTypeLabel,
};

/**
 * The node's own filters. A filter judges only what an event names: an absence has no event type,
 * and a workflow that listens for both should not miss it.
 */
import type { IDataObject } from 'n8n-workflow';

import { toItems } from '../shared/fields/list';
import { isObject } from '../shared/api/responseBody';
import type { CalEvent } from './normalize';

export interface EventFilter {
	eventTypeIds: string[];
	attendeeDomains: string[];
	hosts: string[];
}

function wordsIn(value: unknown): string[] {
	if (value === undefined || value === null) return [];
	return toItems(value).map((item) => String(item).trim().toLowerCase());
}

/** The filter that the form describes; `@example.com` means the domain too. */
export function readFilter(values: IDataObject): EventFilter {
	return {
		eventTypeIds: wordsIn(values.eventTypeIds),
		attendeeDomains: wordsIn(values.attendeeDomains).map((domain) => domain.replace(/^@/, '')),
		hosts: wordsIn(values.hosts),
	};
}

/** Whether one of the named values is wanted; true when nothing is wanted or nothing is named. */
function hasOne(wanted: string[], named: unknown[]): boolean {
	const known = named.filter((value) => value !== null && value !== undefined).map(String);
	if (wanted.length === 0 || known.length === 0) return true;
	return known.some((value) => wanted.includes(value.toLowerCase()));
}

function people(event: CalEvent, role: 'attendees' | 'hosts'): IDataObject[] {
	const list: unknown = event.booking?.[role];
	return Array.isArray(list) ? (list as unknown[]).filter(isObject) : [];
}

function domainOf(email: unknown): string | null {
	return typeof email === 'string' && email.includes('@') ? (email.split('@').pop() ?? null) : null;
}

export function passes(event: CalEvent, filter: EventFilter): boolean {
	return (
		hasOne(filter.eventTypeIds, [event.booking?.eventTypeId]) &&
		hasOne(
			filter.attendeeDomains,
			people(event, 'attendees').map(({ email }) => domainOf(email)),
		) &&
		hasOne(
			filter.hosts,
			people(event, 'hosts').flatMap(({ email, username }) => [email, username]),
		)
	);
}

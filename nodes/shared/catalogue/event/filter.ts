/**
 * The node's own filters. An absence has no event type, and a workflow that listens for both should
 * not miss it: whether what an event does not name passes is the user's choice, and yes by default.
 */
import type { IDataObject } from 'n8n-workflow';

import { toItems } from '../../fields/list';
import { isObject } from '../../api/responseBody';
import type { CalEvent } from './normalize';

export interface EventFilter {
	eventTypeIds: string[];
	attendeeDomains: string[];
	hosts: string[];
	/** Whether an event passes a filter for what it does not name at all. */
	passesUnnamed: boolean;
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
		passesUnnamed: values.includeUnnamed !== false,
	};
}

/** Whether one of the named values is wanted; true when nothing is wanted. */
function hasOne(wanted: string[], named: unknown[], passesUnnamed: boolean): boolean {
	if (wanted.length === 0) return true;
	const known = named.filter((value) => value !== null && value !== undefined).map(String);
	if (known.length === 0) return passesUnnamed;
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
	const attendees = people(event, 'attendees');
	const hosts = people(event, 'hosts');
	const asked: Array<[wanted: string[], named: unknown[]]> = [
		[filter.eventTypeIds, [event.booking?.eventTypeId]],
		[filter.attendeeDomains, attendees.map(({ email }) => domainOf(email))],
		[filter.hosts, hosts.flatMap(({ email, username }) => [email, username])],
	];
	return asked.every(([wanted, named]) => hasOne(wanted, named, filter.passesUnnamed));
}

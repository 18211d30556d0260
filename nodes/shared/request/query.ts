/** The query string. The API reads lists from commas, in a few places from repeated keys. */
import type { Part } from '../fields/field';

export function toQueryString(parts: Part[]): string {
	const search = new URLSearchParams();
	for (const { key, value, repeat } of parts) {
		if (Array.isArray(value) && repeat) {
			for (const item of value as unknown[]) search.append(key, String(item));
		} else {
			search.append(key, Array.isArray(value) ? value.join(',') : String(value));
		}
	}
	return search.toString();
}

/** Adds parameters, such as those of the next page, to a query string. */
export function extendQuery(query: string, extra: Record<string, string | number>): string {
	const search = new URLSearchParams(query);
	for (const [key, value] of Object.entries(extra)) search.set(key, String(value));
	return search.toString();
}

/**
 * The query string. The API reads lists from commas, in a few places from repeated keys, and lists
 * of objects from keys such as `calendarsToLoad[0][credentialId]`.
 */
import { isObject } from '../api/responseBody';
import type { Part } from '../fields/field';

export function toQueryString(parts: Part[]): string {
	const search = new URLSearchParams();
	for (const { key, value, repeat } of parts) {
		const items: unknown[] = Array.isArray(value) ? value : [];
		if (items.some(isObject)) {
			for (const [index, item] of items.entries()) {
				for (const [name, inner] of Object.entries(item as object)) {
					search.append(`${key}[${index}][${name}]`, String(inner));
				}
			}
		} else if (Array.isArray(value) && repeat) {
			for (const item of items) search.append(key, String(item));
		} else {
			search.append(key, Array.isArray(value) ? value.join(',') : String(value));
		}
	}
	return search.toString();
}

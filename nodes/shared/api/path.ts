/**
 * Fills the placeholders of a route. Every value becomes exactly one segment: nothing a user or an
 * upstream item provides can reach another endpoint.
 */

/** Why a value can't be a path segment, or undefined when it can. */
export function segmentIssue(value: string): string | undefined {
	if (value.trim() === '') return 'is empty';
	// Servers and proxies resolve dot segments even when they arrive percent-encoded.
	if (/^(?:\.|%2e){1,2}$/i.test(value.trim())) return `can't be ${JSON.stringify(value)}`;
	if (/[/\\]|%2f|%5c|%2e%2e/i.test(value)) return "can't contain a slash";
	// Control characters could end the request line.
	if ([...value].some((char) => char.charCodeAt(0) < 0x20 || char.charCodeAt(0) === 0x7f)) {
		return "can't contain line breaks or control characters";
	}
	if (value.length > 500) return `is too long (${value.length} characters)`;
	return undefined;
}

/** Percent-encodes lone surrogates too, which `encodeURIComponent` would throw on. */
export function encodeSegment(value: string): string {
	return encodeURIComponent(
		value.replace(
			/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
			'\uFFFD',
		),
	);
}

/** `/v2/teams/{teamId}` with `{ teamId: '7' }` is `/v2/teams/7`. */
export function fillPath(template: string, values: ReadonlyMap<string, string>): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeSegment(values.get(name) ?? ''));
}

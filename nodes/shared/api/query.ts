/** Adds to a query string that is encoded already. */
export function extendQuery(query: string, extra: Record<string, string | number>): string {
	const search = new URLSearchParams(query);
	for (const [key, value] of Object.entries(extra)) search.set(key, String(value));
	return search.toString();
}

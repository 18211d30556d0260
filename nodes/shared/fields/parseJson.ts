/** JSON that people and expressions give as text, where a kind also takes the value itself. */

/** What a text holds, or why it is no JSON. */
export type Parsed = { value: unknown } | { reason: string };

const FENCE = '```';

/** Without the fence that models put around code, and the name of the language on it. */
function withoutFence(source: string): string {
	const text = source.trim();
	if (!text.startsWith(FENCE) || !text.endsWith(FENCE) || text.length < 2 * FENCE.length) {
		return source;
	}
	return text.slice(FENCE.length, -FENCE.length).replace(/^json\b/i, '');
}

/** Reads JSON without throwing: each kind says for itself what it makes of a text that is none. */
export function parseJson(source: string): Parsed {
	try {
		return { value: JSON.parse(withoutFence(source)) as unknown };
	} catch (error) {
		return { reason: error instanceof Error ? error.message : String(error) };
	}
}

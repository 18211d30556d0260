/** JSON that people and expressions give as text, where a kind also takes the value itself. */

/** What a text holds, or why it is no JSON. */
export type Parsed = { value: unknown } | { reason: string };

/** Reads JSON without throwing: each kind says for itself what it makes of a text that is none. */
export function parseJson(source: string): Parsed {
	try {
		return { value: JSON.parse(source) as unknown };
	} catch (error) {
		return { reason: error instanceof Error ? error.message : String(error) };
	}
}

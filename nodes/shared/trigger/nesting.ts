/** How deep a JSON text goes, found without parsing it: what goes too deep breaks whoever walks it. */

/** Far deeper than any event of Cal.com. */
export const MAX_DEPTH = 200;

const STEPS: Partial<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** Whether objects and lists lie in each other more often than anybody has to follow. */
export function isTooDeep(json: string): boolean {
	let depth = 0;
	let isText = false;
	for (let index = 0; index < json.length; index++) {
		const character = json.charAt(index);
		if (isText && character === '\\') index += 1;
		else if (character === '"') isText = !isText;
		else if (!isText) depth += STEPS[character] ?? 0;
		if (depth > MAX_DEPTH) return true;
	}
	return false;
}

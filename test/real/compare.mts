// Holds what a server shows against what it was asked to keep, field by field.
export interface Compared {
	/** `field: asked …, shown …`. */
	differs: string[];
	/** Fields that no answer shows. */
	notShown: string[];
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const ISO = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/;

function sameTime(asked: string, shown: string): boolean {
	return ISO.test(asked) && ISO.test(shown) && Date.parse(asked) === Date.parse(shown);
}

function sameValue(asked: unknown, shown: unknown): boolean {
	if (asked === shown) return true;
	if (typeof asked === 'string' && typeof shown === 'string') return sameTime(asked, shown);
	return (
		(typeof asked === 'number' || typeof shown === 'number') && String(asked) === String(shown)
	);
}

function valueAt(answer: unknown, path: string): unknown {
	return path.split('.').reduce<unknown>((value, key) => {
		if (Array.isArray(value)) return (value as unknown[])[Number(key)];
		return isObject(value) ? value[key] : undefined;
	}, answer);
}

const short = (value: unknown) => {
	const text = JSON.stringify(value) ?? 'nothing';
	return text.length > 90 ? `${text.slice(0, 90)}…` : text;
};

/** An element of a list is looked for anywhere in it: servers sort and add their own. */
function inList(asked: unknown, shown: unknown[]): boolean {
	return shown.some((element) => {
		if (!isObject(asked)) return sameValue(asked, element);
		const compared = compare(asked, element);
		return compared.differs.length === 0 && compared.notShown.length < Object.keys(asked).length;
	});
}

function compareValue(at: string, asked: unknown, shown: unknown, result: Compared): void {
	if (shown === undefined) {
		result.notShown.push(at);
	} else if (Array.isArray(asked)) {
		const list = Array.isArray(shown) ? (shown as unknown[]) : undefined;
		const fits = list && asked.every((element) => inList(element, list));
		if (!fits) result.differs.push(`${at}: asked ${short(asked)}, shown ${short(shown)}`);
	} else if (isObject(asked) && isObject(shown)) {
		for (const [key, value] of Object.entries(asked)) {
			compareValue(`${at}.${key}`, value, shown[key], result);
		}
	} else if (!sameValue(asked, shown)) {
		result.differs.push(`${at}: asked ${short(asked)}, shown ${short(shown)}`);
	}
}

/** Every field of a request's body that an answer shows otherwise, or not at all. */
export function compare(
	asked: Json,
	answer: unknown,
	shownAs: Record<string, string | undefined> = {},
): Compared {
	const result: Compared = { differs: [], notShown: [] };
	for (const [key, value] of Object.entries(asked)) {
		if (key in shownAs && shownAs[key] === undefined) continue;
		compareValue(key, value, valueAt(answer, shownAs[key] ?? key), result);
	}
	return result;
}

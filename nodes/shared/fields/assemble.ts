/** Parts on their way into one object: a key `a.b` becomes `{ a: { b } }`, objects of one key become one. */
import type { IDataObject } from 'n8n-workflow';

import type { FieldContext, Part } from './field';

function isPlainObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without what was only found besides, where a field of its own says it. */
export function withoutSpares(parts: Part[]): Part[] {
	const own = new Set(parts.filter(({ spare }) => !spare).map(({ key }) => key));
	return parts.filter(({ key, spare }) => !spare || !own.has(key));
}

/** Puts parts into one object, a key `a.b` becoming `{ a: { b } }`. Objects of the same key become one. */
export function assemble(parts: Part[]): IDataObject {
	const body: IDataObject = {};
	for (const { key, value, literal, element } of withoutSpares(parts)) {
		const path = literal ? [key] : key.split('.');
		const last = path.pop() as string;
		let target = body;
		for (const step of path) {
			target[step] ??= {};
			target = target[step] as IDataObject;
		}
		const before = target[last];
		if (element) {
			const added = element === 'each' && Array.isArray(value) ? (value as unknown[]) : [value];
			target[last] = [...((before as unknown[] | undefined) ?? []), ...added] as IDataObject[];
		} else if (isPlainObject(before) && isPlainObject(value)) {
			target[last] = { ...before, ...value };
		} else {
			target[last] = value as IDataObject;
		}
	}
	return body;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What two values of one key say differently: a key inside of both, the key itself, or nothing. */
function differenceOf(key: string, first: unknown, second: unknown): string | undefined {
	if (!isPlainObject(first) || !isPlainObject(second)) {
		return isSame(first, second) ? undefined : key;
	}
	return Object.keys(first).find(
		(inner) => inner in second && !isSame(first[inner], second[inner]),
	);
}

/** Refuses two fields that say different things about the same; what they say besides is sent together. */
export function refuseConflicts(parts: Part[], context: FieldContext): void {
	const seen = new Map<string, Part>();
	for (const part of parts.filter(
		({ element, literal, spare }) => !element && !literal && !spare,
	)) {
		const at = `${part.place ?? ''} ${part.key}`;
		const first = seen.get(at);
		const difference = first && differenceOf(part.key, first.value, part.value);
		if (first && difference !== undefined) {
			context.refuse(
				`'${first.label}' and '${part.label}' say different things about '${difference}'`,
				`Give '${difference}' in one of them only`,
			);
		}
		seen.set(at, first ? { ...part, value: assemble([first, part])[part.key] } : part);
	}
}

/**
 * Holds what an answer shows against what was asked. Only what is certainly the same thing is
 * compared: values under the same key. A server may write them in another way, and add its own.
 */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../api/responseBody';
import type { Echoes } from '../operation/operation';
import { valueAt } from './simplify';

export interface Difference {
	/** Where it was asked: `color.lightThemeHex`. */
	path: string;
	asked: unknown;
	shown: unknown;
}

/** Shown masked, if at all; and the ID of something else. */
const UNLIKE = /^id$|secret|password|token|private|credential|apikey|serviceaccount/i;

/** A point in time that says where it holds. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/i;
const TIME = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]*)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar =>
	['string', 'number', 'boolean'].includes(typeof value);

/** What stands for nothing, on either side. */
const isEmpty = (value: unknown) =>
	value === null || value === undefined || value === '' || value === false || value === 0;

/** A text as servers tidy it: in any case, without what only decorates it. */
const tidied = (text: string) =>
	text
		.toLowerCase()
		.replace(/<[^<>]{0,200}>/g, '')
		.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, '')
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]+/gu, '');

function isSameText(asked: string, shown: string): boolean {
	if (TIME.test(asked) && TIME.test(shown)) {
		const areSure = INSTANT.test(asked) && INSTANT.test(shown);
		return !areSure || Date.parse(asked) === Date.parse(shown);
	}
	const [one, other] = [tidied(asked), tidied(shown)];
	// A name that was taken gets a number behind it, an address of a managed user its client.
	return one === other || (/\p{L}/u.test(one) && other.startsWith(one));
}

function isSame(asked: Scalar, shown: unknown): boolean {
	if (asked === shown || (isEmpty(asked) && isEmpty(shown))) return true;
	if (!isScalar(shown)) return shown !== null && shown !== undefined;
	return typeof asked === 'string'
		? isSameText(asked, String(shown))
		: String(asked) === String(shown);
}

/** Scalars that a list does not show; the server may have put others beside them. */
function missingFrom(asked: unknown[], shown: unknown[]): unknown[] {
	if (!asked.every(isScalar) || !shown.every(isScalar)) return [];
	return asked.filter((one) => !shown.some((other) => isSame(one, other)));
}

/** Lists of things that are told by one of their keys. */
const TOLD_BY: Partial<Record<string, string>> = { attendees: 'email', steps: 'stepNumber' };

/** The template of a step is in its text: servers of 2025 keep every step as a reminder with that. */
const withoutTemplate = (row: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'template'));

/** Who or what is there by the key must be as asked. */
function amongRows(path: string, asked: unknown[], shown: unknown[]): Difference[] {
	const key = TOLD_BY[path];
	if (key === undefined) return [];
	return asked.filter(isObject).flatMap((row) => {
		const name = row[key];
		const found = shown.find((one) => isObject(one) && isScalar(name) && isSame(name, one[key]));
		return isObject(found) ? within(`${path}.`, withoutTemplate(row), found) : [];
	});
}

function differenceAt(path: string, asked: unknown, shown: unknown): Difference[] {
	const different = [{ path, asked, shown }];
	if (isScalar(asked)) return isSame(asked, shown) ? [] : different;
	if (Array.isArray(asked) && Array.isArray(shown)) {
		if (missingFrom(asked, shown).length > 0) return different;
		return amongRows(path, asked, shown);
	}
	return isObject(asked) && isObject(shown) ? within(`${path}.`, asked, shown) : [];
}

function within(before: string, asked: IDataObject, shown: IDataObject): Difference[] {
	return Object.entries(asked).flatMap(([key, value]) =>
		UNLIKE.test(key) || !Object.prototype.hasOwnProperty.call(shown, key)
			? []
			: differenceAt(`${before}${key}`, value, shown[key]),
	);
}

/** What an answer shows otherwise than it was asked; what it does not show can't differ. */
export function differences(
	asked: IDataObject,
	shown: IDataObject,
	echoes: Exclude<Echoes, false> = {},
): Difference[] {
	return Object.entries(asked).flatMap(([key, value]) => {
		const echo = key in echoes ? echoes[key] : key;
		const at = typeof echo === 'function' ? echo(asked) : echo;
		if (at === false || at === undefined || UNLIKE.test(key)) return [];
		const found = valueAt(shown, at);
		return found === undefined ? [] : differenceAt(key, value, found);
	});
}

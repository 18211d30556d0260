/** Whether something already is as a form asks, so that it need not be written. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../api/responseBody';

const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/i;

const isEmpty = (value: unknown) =>
	value === null ||
	value === undefined ||
	value === '' ||
	value === false ||
	(Array.isArray(value) && value.length === 0);

function isSameScalar(asked: unknown, shown: unknown): boolean {
	const [one, other] = [String(asked), String(shown)];
	const areTimes = TIME.test(one) && TIME.test(other);
	return one === other || (areTimes && Date.parse(one) === Date.parse(other));
}

/** What the server adds to every list of its own is not what was asked for. */
const isOwn = (element: unknown) => isObject(element) && element.isDefault === true;

function areSame(asked: unknown[], shown: unknown[]): boolean {
	const others = shown.filter((element) => !isOwn(element));
	if (others.length !== asked.length) return false;
	return asked.some(isObject)
		? asked.every((element, index) => isAsAsked(element, others[index]))
		: asked.every((element) => others.some((other) => isSameScalar(element, other)));
}

/** The server may show more of an object than was asked. */
function isWithin(asked: IDataObject, shown: IDataObject): boolean {
	return Object.entries(asked).every(([key, value]) => isAsAsked(value, shown[key]));
}

export function isAsAsked(asked: unknown, shown: unknown): boolean {
	if (isEmpty(asked) && isEmpty(shown)) return true;
	if (Array.isArray(asked)) return Array.isArray(shown) && areSame(asked, shown);
	if (isObject(asked)) return isObject(shown) && isWithin(asked, shown);
	return !isObject(shown) && !Array.isArray(shown) && isSameScalar(asked, shown);
}

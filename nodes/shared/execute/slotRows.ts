/** Free slots as rows: the API answers a map of days, people want one row for each slot. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../transport/envelope';

/** `{ "2027-01-12": [{ start }] }` is `[{ start, date: "2027-01-12" }]`, in the order of time. */
export function slotRows(data: unknown): IDataObject[] {
	if (!isObject(data)) return [];
	return Object.entries(data)
		.filter((entry): entry is [string, IDataObject[] | string[]] => Array.isArray(entry[1]))
		.sort(([a], [b]) => a.localeCompare(b))
		.flatMap(([date, slots]) =>
			slots.map((slot) => ({ ...(isObject(slot) ? slot : { start: slot }), date })),
		);
}

/** The slots that a routing form leads to, each with where it leads; alone when there are none to have. */
export function routedSlotRows(data: unknown): IDataObject[] {
	if (!isObject(data)) return [];
	const { slots, ...route } = data;
	return isObject(slots) ? slotRows(slots).map((slot) => ({ ...slot, ...route })) : [route];
}

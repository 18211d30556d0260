/** Free slots as rows: the API answers a map of days, people want one row for each slot. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import type { ApiRequest } from '../../api/request';

type SlotQuestion = Pick<ApiRequest, 'query'>;

/** For event types with a rolling window the API also answers slots outside of what was asked for. */
function isWanted({ start }: IDataObject, { query }: SlotQuestion): boolean {
	const asked = new URLSearchParams(query);
	const instant = Date.parse(String(start));
	return !(
		instant < Date.parse(asked.get('start') ?? '') || instant > Date.parse(asked.get('end') ?? '')
	);
}

/** The event type that was asked for, where its ID was. */
function eventTypeIn({ query }: SlotQuestion): IDataObject {
	const eventTypeId = Number(new URLSearchParams(query).get('eventTypeId'));
	return eventTypeId > 0 ? { eventTypeId } : {};
}

/** `{ "2027-01-12": [{ start }] }` is `[{ start, date: "2027-01-12" }]`, in the order of time. */
export function slotRows(data: unknown, asked: SlotQuestion): IDataObject[] {
	if (!isObject(data)) return [];
	return Object.entries(data)
		.filter((entry): entry is [string, IDataObject[] | string[]] => Array.isArray(entry[1]))
		.sort(([a], [b]) => a.localeCompare(b))
		.flatMap(([date, slots]) =>
			slots.map((slot) => ({
				...(isObject(slot) ? slot : { start: slot }),
				date,
				...eventTypeIn(asked),
			})),
		)
		.filter((slot) => isWanted(slot, asked));
}

/** The slots that a routing form leads to, each with where it leads; alone when there are none to have. */
export function routedSlotRows(data: unknown, asked: SlotQuestion): IDataObject[] {
	if (!isObject(data)) return [];
	const { slots, ...route } = data;
	return isObject(slots) ? slotRows(slots, asked).map((slot) => ({ ...slot, ...route })) : [route];
}

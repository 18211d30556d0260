/**
 * Lists that are read in pages need an order in which no two rows are equal: otherwise a server may
 * give one row twice and another never. Such an order is asked for, and the user's is made here.
 */
import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from './request';

type Direction = 'asc' | 'desc';

export interface ListOrder {
	/** The parameter that orders by something unique. */
	total: string;
	/** The key of a row that each parameter sorts by, the most important parameter first. */
	keys: Readonly<Record<string, string>>;
	/** How the API sorts when nothing is asked, where it does: a parameter and its direction. */
	usual?(query: URLSearchParams): readonly [string, Direction];
}

/** What the API sorts bookings by: with several parameters the first one counts. */
export const bookingOrder: ListOrder = {
	total: 'sortCreated',
	keys: {
		sortStart: 'start',
		sortEnd: 'end',
		sortCreated: 'createdAt',
		sortUpdatedAt: 'updatedAt',
	},
	usual(query) {
		const status = query.get('status') ?? '';
		return ['sortStart', status === 'past' || status === 'cancelled' ? 'desc' : 'asc'];
	},
};

/** Event types are sorted by their IDs. */
export const eventTypeOrder: ListOrder = { total: 'sortCreatedAt', keys: { sortCreatedAt: 'id' } };

export interface Ordering {
	/** The request with the total order. */
	request: ApiRequest;
	/** Puts all rows into the order that was asked for. */
	arrange<Row extends IDataObject>(rows: Row[]): Row[];
}

function comparable(value: unknown): number | string {
	if (typeof value === 'number') return value;
	const time = Date.parse(String(value));
	return Number.isNaN(time) ? String(value) : time;
}

function compareBy(key: string, direction: Direction) {
	const sign = direction === 'desc' ? -1 : 1;
	return (a: IDataObject, b: IDataObject): number => {
		const [first, second] = [comparable(a[key]), comparable(b[key])];
		return first === second ? 0 : first < second ? -sign : sign;
	};
}

/** How to read a list of more than one page. */
export function totalOrder(request: ApiRequest, { total, keys, usual }: ListOrder): Ordering {
	const query = new URLSearchParams(request.query);
	const asked = Object.keys(keys).find((name) => query.has(name));
	const [parameter, direction] = asked
		? [asked, query.get(asked) === 'desc' ? ('desc' as const) : ('asc' as const)]
		: (usual?.(query) ?? []);
	for (const name of Object.keys(keys)) query.delete(name);
	query.set(total, parameter === total && direction ? direction : 'asc');
	const key = parameter && parameter !== total ? keys[parameter] : undefined;
	return {
		request: { ...request, query: query.toString() },
		arrange: (rows) => (key && direction ? [...rows].sort(compareBy(key, direction)) : rows),
	};
}

/** Without the rows that came a second time, on a later page. */
export function withoutRepeats<Row>(rows: readonly Row[]): Row[] {
	const seen = new Set<string>();
	return rows.filter((row) => {
		const text = JSON.stringify(row);
		return !seen.has(text) && seen.add(text);
	});
}

/** Lists the bookings that the events of a scope are about: those that changed, or that take place. */
import type { IDataObject } from 'n8n-workflow';

import type { Client } from '../../api/client';
import { fetchPages, styleOn } from '../../api/pagination';
import { extendQuery } from '../../api/query';
import type { ApiRequest } from '../../api/request';
import { isObject } from '../../api/responseBody';
import { bookingsOf } from './scopes';
import type { BookingList, Scope } from './scopes';

export type BookingQuery = Partial<
	Record<'afterUpdatedAt' | 'afterStart' | 'beforeEnd' | 'status', string>
>;

/** An account hears of what it hosts; its list has what it attends, too. */
async function ownOnly(client: Client, bookings: IDataObject[]): Promise<IDataObject[]> {
	if (bookings.length === 0) return bookings;
	const { id } = await client.currentUser();
	return bookings.filter(({ hosts }) => {
		const first: unknown = Array.isArray(hosts) ? hosts[0] : undefined;
		return !isObject(first) || first.id === id;
	});
}

/** The bookings of the list behind a request that has its path and what the form adds to it. */
export async function listBookings(
	client: Client,
	scope: Scope,
	bookings: BookingList,
	request: ApiRequest,
	query: BookingQuery,
): Promise<IDataObject[]> {
	const operation = bookingsOf(scope, bookings);
	const send = async (page: ApiRequest) => await client.send(page, operation);
	const asked = { ...request, query: extendQuery(request.query, query) };
	const style = styleOn(bookings.list.pages, client.credential.server);
	const found: IDataObject[] = [];
	for await (const rows of fetchPages(send, asked, style, Infinity)) {
		found.push(...rows.filter(isObject));
	}
	return bookings.onlyOwn ? await ownOnly(client, found) : found;
}

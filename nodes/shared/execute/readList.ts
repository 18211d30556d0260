/** The rows of a list of any length: in pages, each row once, in the order that was asked for. */
import type { IDataObject } from 'n8n-workflow';

import type { Client } from '../api/client';
import { totalOrder, withoutRepeats } from '../api/listOrder';
import { fetchPages, styleOn } from '../api/pagination';
import type { PageStyle } from '../api/pagination';
import type { ApiReply, ApiRequest } from '../api/request';
import { rowsIn } from '../api/responseBody';
import type { Operation } from '../operation/operation';

export interface ListRun {
	client: Client;
	itemIndex: number;
	operation: Operation;
	pages: PageStyle;
}

function toRow(row: unknown): IDataObject {
	return typeof row === 'object' && row !== null
		? (row as IDataObject)
		: { value: row as IDataObject };
}

async function readPages(
	{ client, itemIndex, operation, pages }: ListRun,
	request: ApiRequest,
	limit: number,
): Promise<IDataObject[]> {
	const send = async (page: ApiRequest): Promise<ApiReply> =>
		await client.send(page, operation, itemIndex);
	const style = styleOn(pages, client.credential.server);
	const rowsOf = (data: unknown) => operation.rows?.(data, request) ?? rowsIn(data);
	const read: IDataObject[][] = [];
	for await (const page of fetchPages(send, request, style, limit, rowsOf)) {
		read.push(page.map(toRow));
	}
	// A page alone holds no row twice, except where the thing itself is in it twice.
	return read.length > 1 && style.kind !== 'cursor' ? withoutRepeats(read.flat()) : read.flat();
}

/**
 * Reads at most `limit` rows. What fits into one page is read in the order that was asked for; a
 * longer list is read in an order without equals, where the API has one, and sorted here.
 */
export async function readList(
	run: ListRun,
	request: ApiRequest,
	limit: number,
): Promise<IDataObject[]> {
	const { order, size } = styleOn(run.pages, run.client.credential.server);
	if (!order || limit <= size) return await readPages(run, request, limit);
	const first = await readPages(run, request, size);
	if (first.length < size) return first;
	const { request: ordered, arrange } = totalOrder(request, order);
	const rows = arrange(await readPages(run, ordered, Number.POSITIVE_INFINITY));
	return rows.slice(0, limit);
}

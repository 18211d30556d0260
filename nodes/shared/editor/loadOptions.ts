/** Turns lookups into n8n's loadOptions methods: a whole list at once, for fields that take several. */
import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import type { Lookup } from '../fields/lookup';
import { listSearchOf } from './listSearch';

export type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** Enough for a list that a person reads; others give the ID in an expression. */
const MAX_OPTIONS = 1000;

/** The n8n method of a lookup. */
export function loadOptionsOf(lookup: Lookup): LoadOptions {
	const search = listSearchOf(lookup, 'give their IDs in an expression');
	return async function () {
		const options: INodePropertyOptions[] = [];
		let token: string | undefined;
		do {
			const { results, paginationToken } = await search.call(this, undefined, token);
			options.push(...results.map(({ name, value }) => ({ name, value: value as number })));
			token = paginationToken as string | undefined;
		} while (token !== undefined && options.length < MAX_OPTIONS);
		return options;
	};
}

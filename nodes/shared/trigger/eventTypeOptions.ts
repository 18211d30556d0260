/** The dropdown of the trigger that no other node has: the event types to filter by. */
import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { eventTypes, organizationEventTypes } from '../catalogue/eventType/lookups';
import { listSearchOf } from '../editor/listSearch';

/** Enough for a list that a person reads; others give the ID in an expression. */
const MAX_OPTIONS = 1000;

/** The event types to filter by: the organization's in its scope, the user's own otherwise. */
export async function getEventTypes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const isOrganization = this.getCurrentNodeParameter('scope') === 'organization';
	const search = listSearchOf(isOrganization ? organizationEventTypes : eventTypes);
	const options: INodePropertyOptions[] = [];
	let token: string | undefined;
	do {
		const { results, paginationToken } = await search.call(this, undefined, token);
		options.push(...results.map(({ name, value }) => ({ name, value: value as number })));
		token = paginationToken as string | undefined;
	} while (token !== undefined && options.length < MAX_OPTIONS);
	return options;
}

/** Dropdowns of the teams that the user is in. */
import { noPages } from '../transport/pages';
import type { ApiLookup } from './lookup';

export const teams: ApiLookup = {
	method: 'searchTeams',
	things: 'teams',
	request: 'GET /v2/teams',
	pages: noPages,
	value: (row) => Number(row.id),
	label: (row) => String(row.name),
};

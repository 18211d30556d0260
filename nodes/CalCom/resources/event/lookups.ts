/** Dropdowns of RSVP pages. */
import { noPages } from '../../../shared/api/pagination';
import { NOT_ON_2025 } from '../../../shared/api/versions';
import type { ApiLookup } from '../../../shared/fields/lookup';

export const events: ApiLookup = {
	method: 'searchEvents',
	things: 'events',
	from: { request: 'GET /v2/events', versions: NOT_ON_2025, pages: noPages },
	value: (row) => String(row.uuid ?? row.id),
	label: ({ title, name, slug, uuid, id }) => String(title ?? name ?? slug ?? uuid ?? id),
};

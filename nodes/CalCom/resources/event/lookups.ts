/** Dropdowns of RSVP pages. */
import { noPages } from '../../../shared/api/pagination';
import type { ApiLookup } from '../../../shared/fields/lookup';

export const events: ApiLookup = {
	method: 'searchEvents',
	things: 'events',
	request: 'GET /v2/events',
	versions: { server2025: false },
	pages: noPages,
	value: (row) => String(row.uuid ?? row.id),
	label: ({ title, name, slug, uuid, id }) => String(title ?? name ?? slug ?? uuid ?? id),
};

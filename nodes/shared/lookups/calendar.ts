/** Dropdowns of the calendars that the user has connected. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../transport/envelope';
import { noPages } from '../transport/pages';
import type { ApiLookup } from './lookup';

const listIn = (value: unknown): IDataObject[] =>
	Array.isArray(value) ? value.filter(isObject) : [];

/** The calendars of all connections, each with the title of its app. */
function calendarsIn(data: unknown): IDataObject[] {
	const connections = isObject(data) ? listIn(data.connectedCalendars) : [];
	return connections.flatMap(({ integration, calendars: own }) => {
		const app = isObject(integration) ? integration.title : undefined;
		return listIn(own).map((calendar) => ({ ...calendar, app }));
	});
}

export const calendars: ApiLookup = {
	method: 'searchCalendars',
	things: 'connected calendars',
	request: 'GET /v2/calendars',
	pages: noPages,
	rows: calendarsIn,
	value: (row) => String(row.externalId),
	label: ({ name, externalId, app }) =>
		[name ?? externalId, app].filter((part) => part !== undefined).join(' · '),
};

/** Dropdowns of the calendars that the user has connected, and of the connections themselves. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import type { ApiList } from '../../api/list';
import { noPages } from '../../api/pagination';
import { ONLY_CAL_DIY } from '../../api/versions';
import type { ApiLookup } from '../../fields/lookup';

const listIn = (value: unknown): IDataObject[] =>
	Array.isArray(value) ? value.filter(isObject) : [];

const objectIn = (value: unknown): IDataObject => (isObject(value) ? value : {});

const connectionsIn = (data: unknown) => listIn(objectIn(data).connectedCalendars);

function isSame(calendar: IDataObject, destination: IDataObject): boolean {
	return (
		destination.externalId !== undefined &&
		calendar.externalId === destination.externalId &&
		(destination.credentialId ?? calendar.credentialId) === calendar.credentialId
	);
}

/**
 * The calendars of all connections, each with its connection and app; a connection that gives no
 * calendars (it may say why in `error`) stays a row of its own.
 */
export function calendarRows(data: unknown): IDataObject[] {
	const destination = objectIn(objectIn(data).destinationCalendar);
	return connectionsIn(data).flatMap((connection) => {
		const { calendars: own, integration, credentialId, delegationCredentialId } = connection;
		const app = objectIn(integration);
		const calendars = listIn(own);
		if (calendars.length === 0) return [connection];
		return calendars.map((calendar) => {
			const row: IDataObject = {
				credentialId,
				...(delegationCredentialId ? { delegationCredentialId } : {}),
				integration: app.type,
				...calendar,
				app: app.title,
			};
			return { ...row, isDestination: isSame(row, destination) };
		});
	});
}

const connected: ApiList = { request: 'GET /v2/calendars', pages: noPages };

export const calendars: ApiLookup = {
	method: 'searchCalendars',
	things: 'connected calendars',
	typedMode: 'By JSON',
	from: connected,
	rows: (data) => calendarRows(data).filter(({ externalId }) => externalId !== undefined),
	value: ({ integration, credentialId, externalId, delegationCredentialId }) =>
		JSON.stringify({ integration, credentialId, externalId, delegationCredentialId }),
	label: ({ name, externalId, app }) =>
		[name ?? externalId, app].filter((part) => part !== undefined).join(' · '),
	names: ({ externalId, name }) => [externalId, name],
	isName: (text) => !text.startsWith('{'),
};

export const calendarConnections: ApiLookup = {
	method: 'searchCalendarConnections',
	things: 'calendar connections',
	from: connected,
	rows: connectionsIn,
	value: (row) => Number(row.credentialId),
	label: ({ integration, primary, credentialId }) => {
		const account = objectIn(primary).email ?? objectIn(primary).externalId;
		return [objectIn(integration).title, account ?? credentialId].filter(Boolean).join(' · ');
	},
	names: ({ integration, primary }) => [objectIn(primary).email, objectIn(integration).title],
};

/** The same accounts under the IDs that their events are reached by. */
export const unifiedConnections: ApiLookup = {
	method: 'searchUnifiedConnections',
	things: 'connected accounts',
	from: { request: 'GET /v2/calendars/connections', versions: ONLY_CAL_DIY, pages: noPages },
	value: ({ connectionId }) => String(connectionId),
	label: ({ type, email, connectionId }) => [type, email ?? connectionId].join(' · '),
};

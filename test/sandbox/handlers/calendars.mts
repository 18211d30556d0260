// Connected calendars: which there are, when they are busy, which block slots and which get bookings.
import type { Connection } from '../accountState.mts';
import type { Call, Handlers } from '../handler.mts';
import { Refusal, refuse } from '../refusal.mts';

const TITLES: Record<string, string> = {
	apple: 'Apple Calendar',
	google: 'Google Calendar',
	office365: 'Outlook Calendar',
};

const typeOf = (app: string) => `${app}_calendar`;

/** The connections of the caller. */
export const own = ({ state, user }: Call): Connection[] =>
	state.account.connections.filter(({ userId }) => userId === user.id);

function app({ parameters }: Call): string {
	const { calendar = '' } = parameters;
	if (calendar in TITLES) return calendar;
	throw refuse(400, 'Invalid calendar type, available calendars are: ');
}

function connectionOf(call: Call): Connection {
	const found = own(call).find((row) => row.app === app(call));
	if (found) return found;
	throw refuse(400, `Credentials for ${typeOf(app(call))} not found.`);
}

function shown(call: Call, { app: name, calendars, credentialId }: Connection) {
	const type = typeOf(name);
	const isSelected = (externalId: string) =>
		call.state.account.selectedCalendars.get(call.user.id)?.includes(externalId) === true;
	const rows = calendars.map((calendar, index) => ({
		...calendar,
		primary: index === 0,
		integration: type,
		credentialId,
		isSelected: isSelected(calendar.externalId),
	}));
	return {
		integration: { name: TITLES[name], title: TITLES[name], type, slug: name },
		credentialId,
		primary: rows[0],
		calendars: rows,
	};
}

function destinationOf(call: Call) {
	const externalId = call.state.account.destinationCalendars.get(call.user.id);
	const connection = own(call).find(({ calendars }) =>
		calendars.some((calendar) => calendar.externalId === externalId),
	);
	if (!connection) return {};
	const { app: name, credentialId } = connection;
	return { id: 1, userId: call.user.id, integration: typeOf(name), externalId, credentialId };
}

/** The calendar that a request names by its connection and its own ID. */
function named(call: Call, { externalId, credentialId }: Record<string, unknown>) {
	const connection = own(call).find(
		(row) => credentialId === undefined || row.credentialId === Number(credentialId),
	);
	if (!connection) throw refuse(404, 'Calendar credentials not found');
	const calendar = connection.calendars.find((row) => row.externalId === externalId);
	if (!calendar) throw refuse(404, `Could not find calendar ${String(externalId)}`);
	return { integration: typeOf(connection.app), externalId: calendar.externalId, connection };
}

/** Bookings are what the sandbox's calendars are busy with. */
export function busyBetween(call: Call, ...ends: [from: unknown, until: unknown]) {
	const [from, until] = ends.map((value) => new Date(String(value)).toISOString());
	return call.state.scheduling.bookings
		.filter(({ status, hostIds }) => status === 'accepted' && hostIds.includes(call.user.id))
		.filter(({ start, end }) => end > (from ?? '') && start < (until ?? ''))
		.map(({ start, end }) => ({ start, end, source: null }));
}

function select(call: Call, wanted: Record<string, unknown>, isSelected: boolean) {
	const { integration, externalId, connection } = named(call, wanted);
	const { selectedCalendars } = call.state.account;
	const others = (selectedCalendars.get(call.user.id) ?? []).filter((row) => row !== externalId);
	selectedCalendars.set(call.user.id, isSelected ? [...others, externalId] : others);
	const { credentialId } = connection;
	return { userId: call.user.id, integration, externalId, credentialId };
}

function connect(call: Call, name: string, calendar: string): Connection {
	const connection: Connection = {
		credentialId: call.state.nextNumber(),
		userId: call.user.id,
		app: name,
		calendars: [{ externalId: calendar, name: calendar, readOnly: false }],
	};
	call.state.account.connections.push(connection);
	return connection;
}

const ROOT = '/v2/calendars';

export const calendars: Handlers = {
	[`GET ${ROOT}`]: (call) => ({
		data: {
			connectedCalendars: own(call).map((connection) => shown(call, connection)),
			destinationCalendar: destinationOf(call),
		},
	}),
	[`GET ${ROOT}/busy-times`]: (call) => ({
		data: busyBetween(call, call.query.dateFrom, call.query.dateTo),
	}),
	[`GET ${ROOT}/{calendar}/check`]: (call) => {
		connectionOf(call);
		return {};
	},
	[`GET ${ROOT}/{calendar}/connect`]: (call) => {
		const name = app(call);
		return { data: { authUrl: `https://${name}.example/oauth/authorize?client_id=sandbox` } };
	},
	[`GET ${ROOT}/{calendar}/save`]: () => {
		throw new Refusal(500, 'PLAIN', 'Internal server error');
	},
	[`POST ${ROOT}/{calendar}/credentials`]: (call) => {
		connect(call, app(call), String(call.body.username));
		return { status: 201 };
	},
	[`POST ${ROOT}/{calendar}/disconnect`]: (call) => {
		const gone = own(call).find(({ credentialId }) => credentialId === call.body.id);
		if (!gone) throw refuse(404, 'Calendar credentials not found');
		const { account } = call.state;
		account.connections = account.connections.filter((row) => row !== gone);
		return { data: { id: gone.credentialId, type: typeOf(gone.app), userId: gone.userId } };
	},
	[`POST ${ROOT}/ics-feed/save`]: (call) => {
		const [url] = call.body.urls as string[];
		if (!url) throw refuse(400, 'urls should not be empty');
		const { credentialId } = connect(call, 'ics-feed', url);
		return { status: 201, data: { id: credentialId, type: 'ics-feed_calendar' } };
	},
	[`GET ${ROOT}/ics-feed/check`]: (call) => {
		if (own(call).some((row) => row.app === 'ics-feed')) return {};
		throw refuse(400, 'Credentials for Ics Feed calendar not found.');
	},
	[`GET ${ROOT}/{calendar}/event/{eventUid}`]: () => {
		throw refuse(404, 'Booking reference not found');
	},
	[`PATCH ${ROOT}/{calendar}/events/{eventUid}`]: () => {
		throw refuse(404, 'Booking reference not found');
	},
	'PUT /v2/destination-calendars': (call) => {
		const { externalId } = named(call, call.body);
		call.state.account.destinationCalendars.set(call.user.id, externalId);
		return { data: destinationOf(call) };
	},
	'POST /v2/selected-calendars': (call) => ({
		status: 201,
		data: select(call, call.body, true),
	}),
	'DELETE /v2/selected-calendars': (call) => ({ data: select(call, call.query, false) }),
};

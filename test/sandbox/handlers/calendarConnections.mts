// What Cal.diy alone tells of connected calendars: which there are, and when they are busy.
import { own, busyBetween } from './calendars.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';

const ROOT = '/v2/calendars';

function connection(call: Call) {
	const { connectionId } = call.parameters;
	const found = own(call).find(({ credentialId }) => String(credentialId) === connectionId);
	if (!found) throw refuse(404, 'Calendar connection not found');
	return found;
}

const busy = (call: Call) => ({
	data: busyBetween(call, call.query.from, call.query.to).map(({ start, end }) => ({ start, end })),
});

export const calendarConnections: Handlers = {
	[`GET ${ROOT}/connections`]: (call) => ({
		data: {
			connections: own(call).map(({ credentialId, app, calendars }) => ({
				connectionId: String(credentialId),
				type: app,
				email: calendars[0]?.externalId ?? null,
			})),
		},
	}),
	[`GET ${ROOT}/connections/{connectionId}/freebusy`]: (call) => {
		connection(call);
		return busy(call);
	},
	[`GET ${ROOT}/{calendar}/freebusy`]: busy,
	[`POST ${ROOT}/{calendar}/events`]: (call) => {
		const isConnected = own(call).some(({ app }) => app === call.parameters.calendar);
		if (!isConnected) throw refuse(401, 'Google Calendar is not connected for this user');
		return { status: 201, data: { id: call.state.nextUuid(), ...call.body } };
	},
};

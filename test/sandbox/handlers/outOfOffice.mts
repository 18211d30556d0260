// The absences of the account.
import { id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import type { Absence } from '../scheduling.mts';

const own = ({ state, user }: Call) =>
	state.scheduling.absences.filter(({ userId }) => userId === user.id);

function absenceOf(call: Call): Absence {
	const found = own(call).find((row) => row.id === id(call, 'oooId'));
	if (found) return found;
	throw refuse(404, `Out of office entry with id ${call.parameters.oooId} not found`);
}

/** The API counts whole days in UTC. */
const wholeDay = (value: unknown, time: string) => `${String(value).slice(0, 10)}T${time}`;

function spanOf(call: Call, known?: Absence) {
	const start = wholeDay(call.body.start ?? known?.start, '00:00:00.000Z');
	const end = wholeDay(call.body.end ?? known?.end, '23:59:59.999Z');
	if (end < start) throw refuse(400, 'Start date must be before end date.');
	const overlapping = own(call).some(
		(row) => row !== known && row.start <= end && row.end >= start,
	);
	if (overlapping) throw refuse(409, 'Ooo entry already exists.');
	return { start, end };
}

const ROOT = '/v2/me/ooo';

export const outOfOffice: Handlers = {
	[`GET ${ROOT}`]: (call) => ({ data: page(call, own(call)) }),
	[`POST ${ROOT}`]: (call) => {
		const { body, state, user } = call;
		const absence: Absence = {
			id: state.nextNumber(),
			uuid: state.nextUuid(),
			userId: user.id,
			toUserId: body.toUserId === undefined ? null : Number(body.toUserId),
			...spanOf(call),
			notes: String(body.notes ?? ''),
			reason: String(body.reason ?? 'unspecified'),
		};
		state.scheduling.absences.push(absence);
		return { status: 201, data: absence };
	},
	[`PATCH ${ROOT}/{oooId}`]: (call) => {
		const absence = absenceOf(call);
		const span = spanOf(call, absence);
		return { data: Object.assign(absence, call.body, span) };
	},
	[`DELETE ${ROOT}/{oooId}`]: (call) => {
		const absence = absenceOf(call);
		const { scheduling } = call.state;
		scheduling.absences = scheduling.absences.filter((row) => row !== absence);
		return { data: absence };
	},
};

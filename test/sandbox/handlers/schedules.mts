// The working hours of the account.
import { id } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import { assertSchedule } from '../scheduleForm.mts';
import { newSchedule } from '../scheduling.mts';
import type { Schedule } from '../scheduling.mts';

const own = ({ state, user }: Call) =>
	state.scheduling.schedules.filter(({ ownerId }) => ownerId === user.id);

function scheduleOf(call: Call, unknown = 404): Schedule {
	const scheduleId = id(call, 'scheduleId');
	const found = call.state.scheduling.schedules.find((row) => row.id === scheduleId);
	if (!found) throw refuse(unknown, `Schedule with ID=${scheduleId} does not exist.`);
	if (found.ownerId === call.user.id) return found;
	throw refuse(403, `User with ID=${call.user.id} does not own schedule with ID=${scheduleId}`);
}

/** One schedule is the default; it stays so until another one is said to be. */
function keepOneDefault(call: Call, schedule: Schedule): void {
	if (call.body.isDefault === true) call.user.defaultScheduleId = schedule.id;
	for (const row of own(call)) row.isDefault = row.id === call.user.defaultScheduleId;
}

const ONE = '/v2/schedules/{scheduleId}';

export const schedules: Handlers = {
	'GET /v2/schedules': (call) => ({ data: own(call) }),
	'GET /v2/schedules/default': (call) => ({
		data: own(call).find(({ isDefault }) => isDefault) ?? null,
	}),
	'POST /v2/schedules': (call) => {
		assertSchedule(call.body);
		const fresh = newSchedule(call.state.nextNumber(), call.user.id);
		const schedule = Object.assign(fresh, call.body);
		call.state.scheduling.schedules.push(schedule);
		keepOneDefault(call, schedule);
		return { status: 201, data: schedule };
	},
	[`GET ${ONE}`]: (call) => ({ data: scheduleOf(call) }),
	[`PATCH ${ONE}`]: (call) => {
		assertSchedule(call.body);
		const schedule = Object.assign(scheduleOf(call), call.body);
		keepOneDefault(call, schedule);
		return { data: schedule };
	},
	[`DELETE ${ONE}`]: (call) => {
		const gone = scheduleOf(call, 400);
		const { scheduling } = call.state;
		scheduling.schedules = scheduling.schedules.filter((row) => row !== gone);
		return {};
	},
};

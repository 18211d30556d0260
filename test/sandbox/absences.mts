// The rules of being out of office: whole days in UTC, no span twice, and who may stand in.
import type { Call } from './handler.mts';
import { refuse } from './refusal.mts';
import type { Absence } from './scheduling.mts';
import type { Row } from './state.mts';

/** The API counts whole days, whatever times are sent. */
const wholeDay = (value: unknown, time: string) => `${String(value).slice(0, 10)}T${time}`;

function spanOf({ start, end }: Row): { start: string; end: string } | undefined {
	if (start === undefined && end === undefined) return undefined;
	if (start === undefined || end === undefined) {
		throw refuse(400, 'Please specify both ooo start and end time.');
	}
	if (Date.parse(String(start)) > Date.parse(String(end))) {
		throw refuse(400, 'Start date must be before end date.');
	}
	return { start: wholeDay(start, '00:00:00.000Z'), end: wholeDay(end, '23:59:59.999Z') };
}

function assertStandIn({ state, body }: Call, userId: number): void {
	const { toUserId } = body;
	if (toUserId === undefined) return;
	if (toUserId === userId) throw refuse(400, 'Cannot redirect to self.');
	const teamsOf = (id: unknown) =>
		state.memberships.filter((row) => row.userId === id).map(({ teamId }) => teamId);
	const own = teamsOf(userId);
	if (teamsOf(toUserId).some((teamId) => own.includes(teamId))) return;
	throw refuse(400, 'Cannot redirect to this user.');
}

/** What a request sets of an absence of this user, or the API's refusal. */
export function absenceForm(call: Call, userId: number): Row {
	const span = spanOf(call.body);
	// A change that repeats the days of the absence is refused as well.
	const isTwice = call.state.scheduling.absences.some(
		(row) => row.userId === userId && row.start === span?.start && row.end === span.end,
	);
	if (isTwice) throw refuse(409, 'Ooo entry already exists.');
	assertStandIn(call, userId);
	return { ...call.body, ...span };
}

/** By start and by end, when that is asked for. */
export function inOrder({ query }: Call, rows: Absence[]): Absence[] {
	const by = (key: 'start' | 'end', direction: unknown) => (a: Absence, b: Absence) =>
		direction === undefined ? 0 : a[key].localeCompare(b[key]) * (direction === 'desc' ? -1 : 1);
	const [byStart, byEnd] = [by('start', query.sortStart), by('end', query.sortEnd)];
	return [...rows].sort((a, b) => byStart(a, b) || byEnd(a, b));
}

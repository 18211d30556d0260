/**
 * Free slots as a model reads them best: by day, each time once, in the local time of the zone that
 * was asked for. A month of them takes a seventh of the tokens that a row for each would.
 */
import type { IDataObject } from 'n8n-workflow';

import { isTimeZone, withOffset } from '../../fields/timeZone';
import type { ToolAnswer } from '../../operation/tool';
import { weekdayOf } from '../localTime';

/** About 30 days of an ordinary event type. */
const MOST = 500;

/** What is the same of all slots, such as the event type, is said once. */
function shared(rows: IDataObject[]): IDataObject {
	const [first = {}] = rows;
	const others = Object.entries(first).filter(([name]) => !['start', 'end', 'date'].includes(name));
	return Object.fromEntries(
		others.filter(([name, value]) => rows.every((row) => row[name] === value)),
	);
}

/** `Tue 2027-01-12 +01:00` with its times; a clock change makes two of a day. */
function byDay(rows: IDataObject[], zone: string, isMixed: boolean): IDataObject {
	const days: Record<string, string[]> = {};
	for (const { start, eventTypeId, username } of rows) {
		const local = withOffset(new Date(String(start)), zone);
		const day = `${weekdayOf(local)} ${local.slice(0, 10)} ${local.slice(19)}`;
		const of = isMixed ? ` (${String(username ?? eventTypeId)})` : '';
		(days[day] ??= []).push(`${local.slice(11, 16)}${of}`);
	}
	return days;
}

export const slotsForModel: ToolAnswer = (rows, { asked, timezone }) => {
	const wanted = String(asked.timeZone ?? '');
	const zone = isTimeZone(wanted) ? wanted : timezone;
	const shown = rows.slice(0, MOST);
	const same = shared(shown);
	const isMixed = ['eventTypeId', 'username'].some(
		(name) => name in (shown[0] ?? {}) && !(name in same),
	);
	const last = shown.at(-1)?.start;
	return [
		{
			found: rows.length,
			timeZone: zone,
			...same,
			first: withOffset(new Date(String(shown[0]?.start)), zone),
			free: byDay(shown, zone, isMixed),
			...(shown.length < rows.length
				? {
						note: `Only the first ${MOST} are shown: for later ones ask again from ${withOffset(new Date(String(last)), zone)} on`,
					}
				: {}),
		},
	];
};

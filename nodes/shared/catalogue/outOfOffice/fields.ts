/** The forms of absences. The API counts whole days in UTC, so the day the user sees is sent as such. */
import { choice, dateTime, locator, text } from '../../fields';
import type { Part } from '../../fields/field';
import { organizationUsers } from '../organization/lookups';
import type { ValidationIssue } from '../../operation/operation';
import { order, sort } from '../sort';

export const absenceOptions = {
	label: 'Out of Office Entry',
	id: 'number' as const,
	required: true,
	description: 'The absence',
};

const first = { wholeDay: 'first' as const, description: 'The first day of the absence' };
const last = { wholeDay: 'last' as const, description: 'The last day of the absence' };

export const absenceDays = [
	dateTime('start', { ...first, required: true }),
	dateTime('end', { ...last, required: true }),
];

export const absenceDetails = [
	text('notes', {
		rows: 2,
		clears: true,
		placeholder: 'e.g. Back on Monday',
		description: 'A note that others can read',
	}),
	choice('reason', {
		options: [
			['unspecified', 'Unspecified'],
			['vacation', 'Vacation'],
			['travel', 'Travel'],
			['sick', 'Sick Leave'],
			['public_holiday', 'Public Holiday'],
		],
		description: 'The reason for the absence',
	}),
	locator('toUserId', organizationUsers, {
		label: 'Redirect to User',
		id: 'number',
		description: 'Who can be booked instead: a member of the same team or organization',
	}),
];

export const absenceChanges = [dateTime('start', first), dateTime('end', last), ...absenceDetails];

/** The API takes a new first day only together with a last day, and the other way round. */
export function needsBothDays(parts: readonly Part[]): ValidationIssue | undefined {
	const has = (key: string) => parts.some((part) => part.key === key);
	if (has('start') === has('end')) return undefined;
	return {
		message: "'Start' and 'End' can only be changed together",
		description: `Add '${has('start') ? 'End' : 'Start'}' too, even if it stays as it is`,
	};
}

export const absenceSort = sort([order('sortEnd', 'By End'), order('sortStart', 'By Start')]);

/** What statistics are about: whose bookings or forms, which period, and what narrows them down. */
import {
	choice,
	dateTime,
	group,
	list,
	locator,
	number,
	rows,
	boolean,
	text,
	variant,
} from '../../../shared/fields';
import type { Field } from '../../../shared/fields';
import type { Shape } from '../../../shared/fields/variant';
import { timeZones } from '../../../shared/catalogue/timeZone';
import { teams } from '../../../shared/catalogue/team/lookups';

export const insightScope: Field[] = [
	choice('scope', {
		required: true,
		options: [
			['user', 'My Account'],
			['team', 'Team'],
			['org', 'Organization'],
		],
		description: 'Whose numbers to get (those of teams and organizations need an admin)',
	}),
	locator('teamId', teams, {
		key: 'selectedTeamId',
		id: 'number',
		required: true,
		condition: { scope: ['team'] },
		description: 'The team whose numbers to get',
	}),
];

const from = {
	default: "={{ $now.minus(1, 'month') }}",
	required: true,
	description: 'The start of the period',
};
const until = {
	default: '={{ $now }}',
	required: true,
	description: 'The end of the period',
};

const dateRange = (label: string): Shape => ({
	label,
	constants: { 'value.type': 'dr', 'value.data.preset': 'custom' },
	fields: [
		dateTime('start', { key: 'value.data.startDate', ...from }),
		dateTime('end', { key: 'value.data.endDate', ...until }),
	],
});

/** The statistics of bookings refuse to answer without a period. */
const period = variant('period', {
	key: 'columnFilters',
	element: true,
	required: true,
	discriminator: 'id',
	choiceLabel: 'Count By',
	description: 'The period to look at',
	shapes: {
		startTime: dateRange('Start of the Booking'),
		createdAt: dateRange('Time of Creation'),
	},
});

const column = text('id', {
	label: 'Column',
	required: true,
	placeholder: 'e.g. eventTypeId',
	description: "The column to compare, named as in the URL of Cal.com's Insights page",
});

const operator = (options: string[]) =>
	choice('operator', {
		key: 'value.data.operator',
		options,
		description: 'How the two are compared',
	});

const kind = (type: string) => ({ 'value.type': type });

const value = { label: 'Value', required: true, description: 'What the column is compared with' };

const moreFilters = variant('columnFilters', {
	element: 'each',
	row: 'Filter',
	description: 'Filters that narrow the numbers down',
	shapes: {
		select: {
			label: 'Is',
			constants: kind('ss'),
			fields: [
				column,
				text('value', { key: 'value.data', orNumber: true, placeholder: 'e.g. 42', ...value }),
			],
		},
		multiSelect: {
			label: 'Is One Of',
			constants: kind('ms'),
			fields: [
				column,
				list('values', { key: 'value.data', of: 'either', placeholder: 'e.g. 42, 43', ...value }),
			],
		},
		text: {
			label: 'Text',
			constants: kind('t'),
			fields: [
				column,
				operator([
					'contains',
					'endsWith',
					'equals',
					'isEmpty',
					'isNotEmpty',
					'notContains',
					'notEquals',
					'startsWith',
				]),
				text('operand', {
					key: 'value.data.operand',
					label: 'Value',
					placeholder: 'e.g. Berlin',
					description: 'What the column is compared with',
				}),
			],
		},
		number: {
			label: 'Number',
			constants: kind('n'),
			fields: [
				column,
				choice('numberOperator', {
					key: 'value.data.operator',
					label: 'Operator',
					options: [
						['eq', 'Equal'],
						['gt', 'Greater Than'],
						['gte', 'Greater Than or Equal'],
						['lt', 'Less Than'],
						['lte', 'Less Than or Equal'],
						['neq', 'Not Equal'],
					],
					description: 'How the two are compared',
				}),
				number('number', { key: 'value.data.operand', fraction: true, ...value }),
			],
		},
		dateRange: {
			...dateRange('Date Range'),
			fields: [column, ...(dateRange('').fields ?? [])],
		},
	},
});

const insightFilters = (more: Field[] = []) =>
	group('filters', [moreFilters, ...more], { button: 'Add Filter' });

/** What the statistics of bookings ask for. */
export const bookingInsight: Field[] = [
	...insightScope,
	period,
	locator('timeZone', timeZones, {
		zoneOfTimes: 'form',
		placeholder: 'e.g. Europe/Berlin',
		fallback: 'workflowTimeZone',
		description: "The time zone that days are counted in (leave empty for the workflow's)",
	}),
	insightFilters(),
];

/** What the statistics of routing forms ask for. */
export const routingInsight = (filters: Field[] = []): Field[] => [
	...insightScope,
	dateTime('start', { key: 'startDate', ...from }),
	dateTime('end', { key: 'endDate', ...until }),
	insightFilters(filters),
];

export const insightSorting = rows(
	'sorting',
	[
		text('id', {
			label: 'Column',
			required: true,
			placeholder: 'e.g. createdAt',
			description: 'What the responses are sorted by',
		}),
		boolean('desc', {
			label: 'Descending',
			description: 'Whether the latest or largest comes first',
		}),
	],
	{ row: 'Sort Rule', description: 'The order of the responses' },
);

/** Insights: the numbers behind bookings and routing forms. They are only read, though sent by POST. */
import { additionalFields, choice, locator, number, text } from '../../shared/fields';
import { bookingInsight, insightScope, insightSorting, routingInsight } from './insight/fields';
import { routingForms } from '../../shared/catalogue/routingForm/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Operation } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { isObject, rowsIn } from '../../shared/api/responseBody';
import { offsetPages } from '../../shared/api/pagination';

const shared = {
	versions: NOT_ON_2025,
	effect: 'read',
	needs: 'Numbers of a team or organization are for its admins only',
} satisfies Partial<Operation>;

/** The rows of `{ total, data }`. */
const rowsWithTotal = (data: unknown): unknown[] =>
	isObject(data) ? rowsIn(data.data) : rowsIn(data);

const formFields = [
	...insightScope,
	additionalFields([
		locator('routingFormId', routingForms, {
			placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
			description: 'Only this routing form',
		}),
	]),
];

export const insight: Resource = {
	name: 'Insight',
	value: 'insight',
	operations: {
		getAverageDuration: {
			action: 'Get average duration of bookings',
			description: 'Find out how long bookings are on average, day by day',
			request: 'POST /v2/insights/bookings/average-duration',
			...shared,
			fields: bookingInsight,
		},
		getBookingStatistics: {
			action: 'Get statistics of bookings',
			description:
				'Count how many bookings were created, completed, rescheduled, cancelled or missed, and compare with the period before',
			request: 'POST /v2/insights/bookings/kpi-stats',
			...shared,
			fields: bookingInsight,
		},
		getBookingTrends: {
			action: 'Get trends of bookings',
			description: 'Count bookings day by day: created, completed, rescheduled, cancelled, missed',
			request: 'POST /v2/insights/bookings/event-trends',
			...shared,
			fields: bookingInsight,
		},
		getFailedBookings: {
			action: 'Get failed bookings of routing forms',
			description: 'Count by question which answers to routing forms did not lead to a booking',
			request: 'POST /v2/insights/routings/failed-bookings-by-field',
			...shared,
			fields: routingInsight(),
		},
		getFormFieldOptions: {
			action: 'Get field options of routing forms',
			description: 'Retrieve the options of the questions in routing forms',
			request: 'POST /v2/insights/routings/form-field-options',
			...shared,
			fields: formFields,
		},
		getFormResponseHeaders: {
			action: 'Get response headers of routing forms',
			description: 'Retrieve the columns of a table of responses to routing forms',
			request: 'POST /v2/insights/routings/form-response-headers',
			...shared,
			fields: formFields,
		},
		getFormResponses: {
			name: 'Get Many Form Responses',
			action: 'Get many responses of routing forms',
			description: 'Retrieve a list of the responses to routing forms and where they led',
			request: 'POST /v2/insights/routings/form-responses',
			...shared,
			pages: { ...offsetPages(100), inBody: true },
			rows: rowsWithTotal,
			fields: [...routingInsight(), additionalFields([insightSorting])],
		},
		getFormsByStatus: {
			action: 'Get statistics of routing forms',
			description:
				'Count how many responses to routing forms led to a booking and how many did not',
			request: 'POST /v2/insights/routings/forms-by-status',
			...shared,
			fields: routingInsight(),
		},
		getMemberStatistics: {
			action: 'Get statistics of members',
			description:
				'Find out who has the most and fewest bookings, cancellations, no-shows and the best ratings',
			request: 'POST /v2/insights/bookings/members',
			...shared,
			fields: bookingInsight,
		},
		getRoutedUsers: {
			action: 'Get users that routing forms led to',
			description: 'Count how many responses to routing forms were led to whom, period by period',
			request: 'POST /v2/insights/routings/routed-to-per-period',
			...shared,
			fields: [
				...insightScope,
				choice('period', {
					required: true,
					options: [
						['perDay', 'Per Day'],
						['perWeek', 'Per Week'],
						['perMonth', 'Per Month'],
					],
					description: 'How long each period is',
				}),
				...routingInsight([
					text('searchQuery', {
						label: 'User Name',
						placeholder: 'e.g. Ada',
						description: 'Only users whose name contains this',
					}),
				]).slice(insightScope.length),
				number('maxUsers', {
					key: 'limit',
					label: 'Max Users',
					min: 1,
					max: 100,
					default: 50,
					required: true,
					description: 'The maximum number of users to count',
				}),
			],
		},
	},
};

/** How many bookings somebody takes at most; the API removes a limit that is null. */
import { number } from '../../../shared/fields';

const limit = (name: string, period: string, none: string) =>
	number(name, {
		min: 0,
		default: 0,
		zeroIsNone: true,
		description: `The maximum number of bookings in ${period} (0 ${none})`,
	});

export const bookingLimits = (none: string) => [
	limit('perDay', 'a day', none),
	limit('perMonth', 'a month', none),
	limit('perWeek', 'a week', none),
	limit('perYear', 'a year', none),
];

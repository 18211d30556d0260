/** Marking people absent: only those who are in the booking, which the API does not check. */
import { attendeesOf } from '../../../shared/catalogue/booking/attendees';
import { restricted } from '../../../shared/catalogue/booking/restrictions';
import type { Around } from '../../../shared/operation/operation';
import { getBooking } from './look';
import { clearly, withAbsence } from './unclear';

export const aroundAbsence: Around = async (steps, send) => {
	await restricted(steps);
	const marked = (steps.form.attendees ?? []) as Array<{ email: string }>;
	if (marked.length > 0) {
		const [row] = await steps.run(getBooking, { bookingUid: steps.read('bookingUid') });
		const known = attendeesOf(row ?? {}).map(({ email }) => String(email));
		const lower = new Set(known.map((email) => email.toLowerCase()));
		const unknown = marked.find(({ email }) => !lower.has(email.toLowerCase()));
		if (unknown) {
			steps.refuse(
				`${unknown.email} does not attend this booking`,
				`Its attendees are: ${known.join(', ')}`,
			);
		}
	}
	return await clearly(steps, send, withAbsence);
};

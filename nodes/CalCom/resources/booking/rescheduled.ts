/** What rescheduling answers: the new booking, which names the one that it replaces. */
import { asItems } from '../../../shared/operation/responseMapping';
import type { ResponseMapping } from '../../../shared/operation/responseMapping';

/**
 * A rescheduled booking has a new UID: the old one is always there to find what was moved. Seats that
 * their host moves all at once keep their booking, which replaces none.
 */
export const asRescheduled: ResponseMapping = (answered) => {
	const from = answered.request.pathValues.get('bookingUid');
	return asItems(answered).map((item) =>
		item.uid === from ? item : { ...item, rescheduledFromUid: item.rescheduledFromUid ?? from },
	);
};

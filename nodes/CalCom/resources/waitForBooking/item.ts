/** What comes out of a wait: the event and the booking, in the shape of Cal.com Trigger. */
import type { IDataObject } from 'n8n-workflow';

import { normalize } from '../../../shared/catalogue/event/normalize';

export function asItem(body: IDataObject): IDataObject {
	const { event, createdAt, booking, payload } = normalize(body);
	return { event, createdAt, booking, payload };
}

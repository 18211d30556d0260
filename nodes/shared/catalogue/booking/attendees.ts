/** The people who attend a booking, as the API says them. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';

export function attendeesOf({ attendees }: IDataObject): IDataObject[] {
	return Array.isArray(attendees) ? attendees.filter(isObject) : [];
}

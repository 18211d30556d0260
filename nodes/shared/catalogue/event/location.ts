/** Where a booking takes place: as text, and as an address to click where it has one. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';

function text(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}

/** Cal.com names a video app as `integrations:daily`, and says elsewhere where its call is. */
const VIDEO_APP = /^integrations:/;

export function locationOf(booking: IDataObject): {
	location: string | null;
	meetingUrl: string | null;
} {
	const metadata = isObject(booking.metadata) ? booking.metadata : {};
	const video = isObject(booking.videoCallData) ? booking.videoCallData : {};
	const given = text(booking.location);
	const link = given && /^https?:\/\//i.test(given) ? given : null;
	const meetingUrl = text(metadata.videoCallUrl) ?? text(video.url) ?? link;
	const isApp = given !== null && VIDEO_APP.test(given);
	return { location: isApp ? (meetingUrl ?? given) : given, meetingUrl };
}

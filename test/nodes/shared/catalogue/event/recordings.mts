// Deliveries of real Cal.com servers, with the secret they were signed with (or none).
import august from '../../../../recordings/webhook-deliveries.json';
import december from '../../../../recordings/webhook-deliveries-2025-12.json';
import calDiy from '../../../../recordings/webhook-deliveries-cal-diy-2026-07.json';

export interface Recording {
	trigger: string | null;
	secret: string | null;
	request: { headers: Record<string, string>; rawBody: string };
}

type Signed = Recording & { trigger: string; secret: string };

const isSigned = (one: Recording): one is Signed => one.secret !== null;

/** A server of August 2025. */
export const recordings = august as unknown as Recording[];
/** The same of December 2025, with events that differ in their time alone. */
export const laterRecordings = december as unknown as Signed[];
/** Cal.diy of July 2026. */
export const calDiyRecordings = calDiy as unknown as Signed[];

export const signedRecordings = [
	...recordings.filter(isSigned),
	...laterRecordings,
	...calDiyRecordings,
];

export function bodyOf({ request }: Recording): Record<string, unknown> {
	return JSON.parse(request.rawBody) as Record<string, unknown>;
}

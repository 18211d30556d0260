/** Which fields of a large answer matter most. */
import type { IDataObject } from 'n8n-workflow';

/**
 * The fields of a simplified row: for each name the path in the answer, such as
 * `attendees.0.email`, or how it is found. The first one is the ID, which is always returned.
 */
export type Simplified = Readonly<Record<string, string | ((row: IDataObject) => unknown)>>;

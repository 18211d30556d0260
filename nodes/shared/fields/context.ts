/** What is known around a form while its values are read: zones, the server, and how to refuse. */
import type { Edition } from '../api/edition';

/** What a kind may know while it turns a value into what the API takes. */
export interface FieldContext {
	/** The time zone (IANA name) of times without offset: that of the form, or else the workflow's. */
	timezone: string;
	/** The workflow's own time zone, where the form names another one for its times. */
	workflowZone?: string;
	/** A language model filled the form. */
	isTool?: boolean;
	/** The guest's time zone, where the form has one that its times are not in. */
	guestZone?: string;
	/** The server's edition, for shapes that differ between them; the cloud when it is left out. */
	edition?: Edition;
	/** Refuses the value. Never returns. */
	refuse(message: string, description?: string): never;
}

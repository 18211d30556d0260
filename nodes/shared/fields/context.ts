/** What is known around a form while its values are read: zones, the server, and how to refuse. */

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
	/** The server's generation, for shapes that differ between them; today's when it is left out. */
	generation?: '2026' | '2025';
	/** Refuses the value. Never returns. */
	refuse(message: string, description?: string): never;
}

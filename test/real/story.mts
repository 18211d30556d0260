// What a story is: steps through one resource in an order that works, each an operation of a node
// with values that a sample form can't know. What a step made is used by later ones as `$name.path`.
export type Form = Record<string, unknown>;

/** Whose credential a step uses; a run without that one skips it and says so. */
export type Who = 'user' | 'connected' | 'owner' | 'platform' | 'organizationKey' | 'client';

export interface Step {
	/** `resource.operation` of the story's node. */
	run: string;
	/** Another node than the story's. */
	node?: string;
	/** The first item is known to later steps by this name. */
	as?: string;
	/** Remembers the first item that has this value under this key instead. */
	pick?: readonly [key: string, value: unknown];
	who?: Who;
	/** Laid over the sample form; names may be paths, undefined takes a field out. */
	form?: Form;
	extent?: 'required' | 'everything';
	/** Reads what was written, to compare it. */
	readBack?: { run: string; form?: Form };
	/** Where an answer shows what was asked, if not under the key that was sent. */
	shownAs?: Record<string, string | undefined>;
	/** This item must be among those of a list. */
	finds?: readonly [key: string, value: unknown];
	/** A list that may be empty, an answer that may say "not there". */
	mayBeEmpty?: boolean;
	/** What the answer of a step with an outcome of its own must have. */
	gives?: Form;
	/** The refusal that is right here: what can't work without an account elsewhere. */
	refusal?: RegExp;
	/** A point in time that has to be past, such as the start of a meeting: the step waits for it. */
	after?: string;
	/** What this case is, where an operation has several. */
	case?: string;
}

export interface Story {
	/** What it creates, as a person is told before it runs. */
	creates: string;
	node: string;
	who?: Who;
	/** Values for every step that has such a field. */
	form?: Form;
	steps: Step[];
	/** Runs at the end, last first, whatever happened before. */
	cleanUp?: Step[];
}

/** Rows of a form, and the one row of a variant. */
export const rows = (...list: object[]) => ({ rows: list });
export const one = (row: object) => ({ rows: row });

/** How an app says that nobody connected it, or that it can't be reached from here. */
export const NO_APP =
	/not connected|credentials|failed to|unable to fetch|not installed|no calendars?|not found|could not|authoriz|invalid|app|code|required|null/i;

/** How a server without a service for text messages says so. */
export const NO_SMS = /code|\(500\)/i;

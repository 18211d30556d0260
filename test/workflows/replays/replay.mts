// A recorded exchange, and the form with which a user would have caused it.
export interface Replay {
	/** `<group>/<name>` of the recording. */
	exchange: string;
	/** `calCom` where it is left out. */
	node?: string;
	resource: string;
	operation: string;
	/** The recording that is read before, because a change alone would lose something of it. */
	reads?: string;
	/** The form, without resource and operation. */
	form: Record<string, unknown>;
	/** What we send besides what was recorded, or instead of it, and know to mean the same. */
	query?: Record<string, string>;
	body?: Record<string, unknown>;
	/** Recorded keys that say nothing, or that today's API does not take any more. */
	without?: string[];
	/** The recorder sent a version that the endpoint has none of: we send none. */
	unversioned?: boolean;
	/** By default what the answer's `data` holds. */
	items?: unknown[];
}

/** Replays of one node: "<resource> <recording>", the operation, and the form that caused it. */
export const replaysOf =
	(node: string) =>
	(at: string, operation: string, form: object, more: Partial<Replay> = {}): Replay => {
		const [resource = '', exchange = ''] = at.split(' ');
		return { exchange, node, resource, operation, form: { ...form }, ...more };
	};

/** What a deletion gives. */
export const gone = (id: string): Partial<Replay> => ({ items: [{ deleted: true, id }] });

export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

/** A locator that was left alone: a list with nothing chosen. */
export const untouched = { __rl: true, mode: 'list', value: '' };

/** The recorded days are those of UTC; a user's are those of the zone, here in winter. */
export const daysInBerlin = (first: string, last: string) => ({
	timeZone: 'Europe/Berlin',
	start: new Date(Date.parse(`${first}T00:00:00+01:00`)).toISOString(),
	end: `${last}T22:59:59.999Z`,
});

// One operation as the manual tells it: given this form, this request goes out and, for this answer,
// these items come back.
import { exchanges } from '../../errors/recordings.mts';
import type { Reply, Seen } from '../server.mts';

export interface Row {
	/** Said only where an operation has several rows. */
	case?: string;
	/** The server's edition, where it is not the cloud. */
	edition?: string;
	operation: string;
	/** The form, without resource and operation. */
	form: Record<string, unknown>;
	request: Partial<Pick<Seen, 'path' | 'query' | 'body'>> & Pick<Seen, 'method' | 'path'>;
	/** The name of a recorded exchange, or the answer itself. */
	reply: string | Reply;
	/** Where the contract describes the API wrongly (see its deviations): the complaints it would make. */
	unlikeContract?: string[];
	/** By default what the answer's `data` holds. */
	items?: unknown[];
}

export interface RowsOfResource {
	node: string;
	resource: string;
	rows: Row[];
}

export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

export const picked = (value: unknown) => ({ __rl: true, mode: 'list', value });

/** The recorded answer of a real server. */
export function recorded(name: string): Reply {
	const found = exchanges.find((exchange) => `${exchange.group}/${exchange.name}` === name);
	if (!found) throw new Error(`There is no recording ${name}`);
	const { status, body } = found.response;
	return { status, body };
}

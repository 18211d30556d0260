// Private links of event types. With both an end and a count, only the end is echoed.
import { EVERYWHERE } from '../eventTypeAccess.mts';
import type { EventTypeOf } from '../eventTypeAccess.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import type { PrivateLink } from '../scheduling.mts';

/** Nobody books by a link in the sandbox: no count ever ends one. */
function shown({ linkId, eventTypeId, expiresAt, maxUsageCount = 1 }: PrivateLink) {
	return {
		linkId,
		eventTypeId,
		isExpired: expiresAt !== undefined && Date.parse(expiresAt) < Date.now(),
		bookingUrl: `https://cal.test/d/${linkId}`,
		...(expiresAt === undefined ? { maxUsageCount, usageCount: 0 } : { expiresAt }),
	};
}

function linkOf({ state, parameters }: Call, eventTypeId: number, text: string): PrivateLink {
	const found = state.scheduling.privateLinks.find(
		(row) => row.linkId === parameters.linkId && row.eventTypeId === eventTypeId,
	);
	if (found) return found;
	throw refuse(404, text);
}

function create({ state, body }: Call, eventTypeId: number): PrivateLink {
	const linkId = state.nextUuid().replace(/-/g, '').slice(0, 22);
	const link: PrivateLink = { linkId, eventTypeId, ...body };
	state.scheduling.privateLinks.push(link);
	return link;
}

function of(path: string, eventTypeOf: EventTypeOf): Handlers {
	const idOf = (call: Call) => eventTypeOf(call, 'ADMIN').id;
	return {
		[`GET ${path}`]: (call) => {
			const eventTypeId = idOf(call);
			const { privateLinks: all } = call.state.scheduling;
			return { data: all.filter((row) => row.eventTypeId === eventTypeId).map(shown) };
		},
		[`POST ${path}`]: (call) => ({ status: 201, data: shown(create(call, idOf(call))) }),
		[`PATCH ${path}/{linkId}`]: (call) => {
			const link = linkOf(call, idOf(call), 'Private link not found');
			return { data: shown(Object.assign(link, call.body)) };
		},
		[`DELETE ${path}/{linkId}`]: (call) => {
			const gone = linkOf(call, idOf(call), 'Deleted link not found');
			const { scheduling } = call.state;
			scheduling.privateLinks = scheduling.privateLinks.filter((row) => row !== gone);
			return { data: { linkId: gone.linkId, message: 'Private link deleted successfully' } };
		},
	};
}

/** Teams have them inside of organizations only, which the contract knows. */
export const privateLinks: Handlers = Object.assign(
	{},
	...EVERYWHERE.map(([root, eventTypeOf]) =>
		of(`${root}/{eventTypeId}/private-links`, eventTypeOf),
	),
);

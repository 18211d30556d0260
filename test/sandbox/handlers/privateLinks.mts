// Private links of event types. With both an end and a count, only the end is echoed.
import { id } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import type { PrivateLink } from '../scheduling.mts';
import { ownEventType } from './eventTypes.mts';

const PATH = '/v2/event-types/{eventTypeId}/private-links';

function shown({ linkId, eventTypeId, expiresAt, maxUsageCount }: PrivateLink) {
	return {
		linkId,
		eventTypeId,
		isExpired: expiresAt !== undefined && Date.parse(expiresAt) < Date.now(),
		bookingUrl: `https://cal.test/d/${linkId}`,
		...(expiresAt === undefined ? { maxUsageCount: maxUsageCount ?? 1 } : { expiresAt }),
	};
}

function linkOf(call: Call, text: string): PrivateLink {
	const found = call.state.scheduling.privateLinks.find(
		(row) => row.linkId === call.parameters.linkId && row.eventTypeId === id(call, 'eventTypeId'),
	);
	if (found) return found;
	throw refuse(404, text);
}

export const privateLinks: Handlers = {
	[`GET ${PATH}`]: (call) => {
		const { id: eventTypeId } = ownEventType(call);
		const own = call.state.scheduling.privateLinks.filter((row) => row.eventTypeId === eventTypeId);
		return { data: own.map(shown) };
	},
	[`POST ${PATH}`]: (call) => {
		const { id: eventTypeId } = ownEventType(call);
		const linkId = call.state.nextUuid().replace(/-/g, '').slice(0, 22);
		const link: PrivateLink = { linkId, eventTypeId, ...call.body };
		call.state.scheduling.privateLinks.push(link);
		return { status: 201, data: shown(link) };
	},
	[`PATCH ${PATH}/{linkId}`]: (call) => ({
		data: shown(Object.assign(linkOf(call, 'Private link not found'), call.body)),
	}),
	[`DELETE ${PATH}/{linkId}`]: (call) => {
		const gone = linkOf(call, 'Deleted link not found');
		const { scheduling } = call.state;
		scheduling.privateLinks = scheduling.privateLinks.filter((row) => row !== gone);
		return { data: { linkId: gone.linkId, message: 'Private link deleted successfully' } };
	},
};

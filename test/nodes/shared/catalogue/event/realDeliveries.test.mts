// What real servers delivered to the trigger in a run over them (`npm run test:real -- --trigger`): each
// delivery is proven by its signature and becomes an item without a hole.
import { isRefused, verifyDelivery } from '../../../../../nodes/shared/trigger/verifyDelivery';
import { normalize } from '../../../../../nodes/shared/catalogue/event/normalize';
import { holesIn } from '../../../../real/trigger/holes.mts';
import { heardOf } from './heard.mts';

const EDITIONS = Object.keys(heardOf) as Array<keyof typeof heardOf>;

describe.each(EDITIONS)('%s', (edition) => {
	const deliveries = heardOf[edition];

	it('delivered to every scope that it has', () => {
		const scopes = [...new Set(deliveries.map(({ scope }) => scope))].sort();
		expect(scopes).toEqual(
			edition === 'calCom2025'
				? ['account', 'eventType', 'oauthClient', 'organization']
				: ['account', 'eventType'],
		);
	});

	it.each(deliveries)('$trigger at $scope by $cause', ({ trigger, secret, request }) => {
		const { headers, rawBody } = request;
		const delivery = { rawBody: Buffer.from(rawBody), headers };
		const verdict = verifyDelivery(delivery, { secret });
		if (isRefused(verdict)) throw new Error(verdict.message);
		const item = normalize(verdict.body);
		expect(item.event).toBe(trigger);
		expect(holesIn(item)).toEqual([]);
		expect(isRefused(verifyDelivery(delivery, { secret: `${secret}0` }))).toBe(true);
	});
});

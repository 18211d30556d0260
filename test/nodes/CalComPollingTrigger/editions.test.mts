/** A server that the credential names wrongly is found out by the look itself, which is done anew. */
import { book } from '../../sandbox/guest.mts';
import { startSandbox } from '../../sandbox/index.mts';
import { Poller, told } from './poller.mts';

it.each([
	['calDiy', '2026'],
	['calCom2025', '2026'],
] as const)('%s, taken for the API of %s', async (edition, generation) => {
	const sandbox = await startSandbox({ edition });
	try {
		const poller = new Poller(sandbox, generation);
		poller.parameters.events = ['BOOKING_CREATED'];
		poller.activate('activate');
		expect(await poller.look({ saves: true })).toEqual([]);
		const asked = sandbox.log.filter(({ path }) => path.startsWith('/v2/bookings?'));
		expect(asked.map(({ headers }) => headers['cal-api-version'])).toEqual([
			'2026-05-01',
			'2024-08-13',
			'2024-08-13',
		]);
		const { uid } = await book(sandbox);
		expect(told(await poller.look())).toEqual([`BOOKING_CREATED ${uid}`]);
	} finally {
		await sandbox.stop();
	}
});

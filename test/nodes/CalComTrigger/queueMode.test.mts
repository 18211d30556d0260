/**
 * Queue mode: the main process registers the webhook, any of several webhook processes receives its
 * deliveries. They share the database (here `saved`, as text) and no memory.
 */
import { CalCom } from './calCom.mts';
import { booking, event } from '../shared/catalogue/event/events.mts';

type Modules = typeof import('./n8n.mts') &
	typeof import('../../../nodes/shared/trigger/signature');

/** Everything loaded anew, as in a process of its own. */
function newProcess(): Modules {
	let modules: Modules | undefined;
	jest.isolateModules(() => {
		modules = {
			...jest.requireActual<typeof import('./n8n.mts')>('./n8n.mts'),
			...jest.requireActual<typeof import('../../../nodes/shared/trigger/signature')>(
				'../../../nodes/shared/trigger/signature',
			),
		};
	});
	return modules as Modules;
}

const calCom = new CalCom();
beforeAll(async () => void (await calCom.start()));
afterAll(async () => await calCom.stop());

test('what one process registered another receives, and what one received another knows', async () => {
	const [main, first, second] = [newProcess(), newProcess(), newProcess()];
	expect(first.N8n).not.toBe(second.N8n);
	const machines = [main, first, second].map(({ N8n }) => {
		const n8n = new N8n();
		n8n.parameters = { events: ['BOOKING_CREATED'] };
		n8n.credentials = { calComV2Api: calCom.apiKey };
		return n8n;
	});
	const [registrar, one, other] = machines as [
		(typeof machines)[0],
		(typeof machines)[0],
		(typeof machines)[0],
	];
	await registrar.activate();
	const [webhook] = calCom.all();
	const body = JSON.stringify(event('BOOKING_CREATED', booking));
	const headers = {
		'content-type': 'application/json',
		'x-cal-signature-256': main.sign(Buffer.from(body), webhook?.secret ?? ''),
	};

	one.saved = registrar.saved;
	expect((await one.deliver(body, headers)).item).toMatchObject({ booking: { uid: 'uid1' } });
	other.saved = one.saved;
	const repeated = await other.deliver(body, headers);
	expect([repeated.status, repeated.item]).toEqual([200, undefined]);

	registrar.saved = other.saved;
	await registrar.deactivate();
	expect(calCom.all()).toEqual([]);
});

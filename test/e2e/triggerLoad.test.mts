/** The trigger under load in one n8n process. `TRIGGER_LOAD=1000` is the long form. */
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { TriggerLoad } from './triggerLoad.mts';

const COUNT = Number(process.env.TRIGGER_LOAD ?? 200);
const TIMEOUT_MS = 900_000;

let sandbox: Sandbox;
let n8n: N8n;

beforeAll(async () => {
	sandbox = await startSandbox();
	// n8n answers 503 to everybody while SQLite is slow, as it is on a machine shared with other tests.
	n8n = await startN8n({ env: { DB_PING_TIMEOUT_MS: '120000' } });
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

it(
	`starts one execution for each of ${COUNT} deliveries, and none for ${COUNT} forged ones`,
	async () => {
		const load = await new TriggerLoad(n8n, sandbox).start();
		await load.send(COUNT);
		await load.verify();
	},
	TIMEOUT_MS,
);

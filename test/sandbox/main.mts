// `npm run sandbox`: the sandbox alone, until Ctrl-C.
import { parseArgs } from 'node:util';

import { startSandbox } from './index.mts';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4010' },
		generation: { type: 'string', default: '2026' },
	},
});

const sandbox = await startSandbox({
	port: Number(values.port),
	generation: values.generation === '2025' ? '2025' : '2026',
	rateLimit: { limit: 120 },
});
const lines = [
	`Cal.com sandbox at ${sandbox.url} (Ctrl-C stops it)`,
	...Object.entries(sandbox.keys).map(([who, key]) => `  API key of the ${who}: ${key}`),
	`  Platform client: ${sandbox.clientId} / ${sandbox.clientSecret}`,
];
process.stdout.write(`${lines.join('\n')}\n`);

const stop = () => void sandbox.stop().then(() => process.exit(0));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

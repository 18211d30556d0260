// `npm run sandbox`: the sandbox alone, until Ctrl-C; or one event for webhooks, with `--emit`.
import type { Edition } from '../contract/editions.mts';
import { parseArgs } from 'node:util';

import { emit, EmitError } from './emit.mts';
import { startSandbox } from './index.mts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		port: { type: 'string', default: '4010' },
		edition: { type: 'string', default: 'cloud' },
		emit: { type: 'string' },
		secret: { type: 'string' },
		sandbox: { type: 'string', default: 'http://127.0.0.1:4010' },
	},
});

async function serve(): Promise<void> {
	const sandbox = await startSandbox({
		port: Number(values.port),
		websitePort: Number(values.port) + 1,
		edition: values.edition as Edition,
		rateLimit: { limit: 120 },
		patience: Infinity,
	});
	const { confidential, public: isPublic } = sandbox.oauth.apps;
	const lines = [
		`Cal.com sandbox at ${sandbox.url} (Ctrl-C stops it)`,
		...Object.entries(sandbox.keys).map(([who, key]) => `  API key of the ${who}: ${key}`),
		`  Platform client: ${sandbox.clientId} / ${sandbox.clientSecret}`,
		`  OAuth2: website ${sandbox.websiteUrl}, confidential client ${confidential.id} / ${confidential.secret}, public client ${isPublic.id}`,
	];
	process.stdout.write(`${lines.join('\n')}\n`);
	const stop = () => void sandbox.stop().then(() => process.exit(0));
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
}

async function sendEvent(trigger: string): Promise<void> {
	try {
		const { secret, sandbox } = values;
		const outcomes = await emit({ trigger, url: positionals[0], secret, sandbox });
		for (const { line } of outcomes) process.stdout.write(`${line}\n`);
		process.exitCode = outcomes.every(({ isTaken }) => isTaken) ? 0 : 1;
	} catch (error) {
		if (!(error instanceof EmitError)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}

await (values.emit === undefined ? serve() : sendEvent(values.emit));

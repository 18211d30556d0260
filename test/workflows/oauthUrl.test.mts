// The address where an app is connected holds the key: by it Cal.com knows afterwards whose app it is.
// No other answer may show a key that it sends back.
import { runNode } from '../engine/engine.mts';
import { apiOperations } from '../nodes/allOperations.mts';
import { sampleForm } from './sampleForm.mts';
import { freshCredentials, startServer, success } from './server.mts';
import type { Server } from './server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
	server.answer(({ headers }) => {
		const key = String(headers.authorization).replace('Bearer ', '');
		return success({
			authUrl: `https://x.test/?state=${key}`,
			url: `https://x.test/?state=${key}`,
		});
	});
});

afterAll(async () => await server.stop());

const giving = apiOperations.filter(({ key }) => key === 'getOAuthUrl');

async function shownBy(node: string, resource: string, operation: string, form: object) {
	const credentials = freshCredentials(server.url);
	const { items, error } = await runNode({
		type: node,
		parameters: { resource, operation, simplify: false, ...form },
		credentials,
	});
	expect(error).toBeUndefined();
	return [JSON.stringify(items[0]?.json), String(credentials.calComV2Api.apiKey)] as const;
}

it.each(giving)('$node $resource.value gives an address that works', async (row) => {
	const organizationId = { __rl: true, mode: 'id', value: '1' };
	const form = { ...sampleForm(row.operation.fields, 'required'), organizationId };
	const [shown, key] = await shownBy(row.node, row.resource.value, row.key, form);
	expect(shown).toContain(`state=${key}`);
});

it('nothing else shows the key', async () => {
	const [shown, key] = await shownBy('calCom', 'profile', 'get', {});
	expect(shown).toContain('state=[hidden]');
	expect(shown).not.toContain(key);
	expect(giving).toHaveLength(5);
});

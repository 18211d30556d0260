/** Which edition a server is: asked without a key, kept for the process, corrected by what it answers. */
import { detectEdition, forgetEdition } from '../../../../nodes/shared/api/detectEdition';
import { contradicts, isOldestShape } from '../../../../nodes/shared/api/olderAnswer';
import type { Edition } from '../../../../nodes/shared/api/edition';
import { runNode } from '../../../engine/engine.mts';
import { startSandbox } from '../../../sandbox/index.mts';
import type { Sandbox } from '../../../sandbox/index.mts';
import { search } from '../editor/search.mts';

const REFERENCES = '/v2/bookings/n8n/references 2026-02-25';
const TEAMS = '/v2/teams';
const ATTENDEES = '/v2/bookings/n8n/attendees 2024-08-13';
const SESSIONS = '/v2/bookings/n8n/conferencing-sessions 2024-08-13';

interface Reply {
	statusCode: number;
	body: unknown;
}

const cannot = (path: string): Reply => ({
	statusCode: 404,
	body: { status: 'error', error: { message: `Cannot GET ${path}` } },
});

/** A server that has these routes and says `Cannot GET` of all others. */
function contextOf(has: string[], answer?: (path: string) => Reply | undefined) {
	const asked: string[] = [];
	const keys: string[] = [];
	const context = {
		helpers: {
			async httpRequest({ url, headers }: { url: string; headers: Record<string, string> }) {
				const { pathname } = new URL(url);
				const id = [pathname, headers['cal-api-version']].filter(Boolean).join(' ');
				asked.push(id);
				keys.push(...Object.keys(headers).filter((name) => /authorization|secret/i.test(name)));
				const usual = has.includes(id)
					? { statusCode: 401, body: { status: 'error' } }
					: cannot(pathname);
				return await Promise.resolve(answer?.(pathname) ?? usual);
			},
		},
	};
	return { context: context as never, asked, keys };
}

let servers = 0;
const freshServer = () => ({ baseUrl: `https://cal-${(servers += 1)}.example.com` });

it.each<[Edition, string[], string[]]>([
	['cloud', [REFERENCES, TEAMS, ATTENDEES, SESSIONS], [REFERENCES]],
	['calDiy', [ATTENDEES, SESSIONS], [REFERENCES, TEAMS]],
	['calCom2026', [TEAMS, ATTENDEES, SESSIONS], [REFERENCES, TEAMS, ATTENDEES]],
	['calCom2025', [TEAMS, SESSIONS], [REFERENCES, TEAMS, ATTENDEES, SESSIONS]],
	['calCom2025August', [TEAMS], [REFERENCES, TEAMS, ATTENDEES, SESSIONS]],
])('%s has %j', async (edition, has, questions) => {
	const { context, asked, keys } = contextOf(has);
	expect(await detectEdition(context, freshServer())).toBe(edition);
	expect(asked).toEqual(questions);
	expect(keys).toEqual([]);
});

it('asks once, also when many ask at once, and again after an hour', async () => {
	const { context, asked } = contextOf([REFERENCES]);
	const server = freshServer();
	const start = Date.now();
	await Promise.all([1, 2, 3].map(async () => await detectEdition(context, server, start)));
	await detectEdition(context, server, start + 59 * 60_000);
	expect(asked).toHaveLength(1);
	await detectEdition(context, server, start + 61 * 60_000);
	expect(asked).toHaveLength(2);
});

it('asks again when it was forgotten', async () => {
	const { context, asked } = contextOf([REFERENCES]);
	const server = freshServer();
	await detectEdition(context, server);
	forgetEdition(server.baseUrl);
	await detectEdition(context, server);
	expect(asked).toHaveLength(2);
});

it.each<[string, Reply]>([
	['a web page', { statusCode: 404, body: '<html>Not found</html>' }],
	['a fault', { statusCode: 503, body: { message: 'x' } }],
	['a limit', { statusCode: 429, body: { message: 'x' } }],
])('does not guess after %s, and asks anew the next time', async (_, reply) => {
	const server = freshServer();
	const broken = contextOf([], () => reply);
	await expect(detectEdition(broken.context, server)).rejects.toThrow(/could not be found out/);
	expect(await detectEdition(contextOf([REFERENCES]).context, server)).toBe('cloud');
});

describe('the oldest shape', () => {
	const success = (data: unknown) => ({
		status: 200,
		headers: {},
		body: { status: 'success', data },
	});
	const old = { uid: 'a', startTime: '2026-11-29T22:00:00.000Z' };
	const today = { uid: 'a', start: '2026-11-29T22:00:00.000Z' };

	it.each<[string, unknown, boolean]>([
		['a list of bookings', { bookings: [old], recurringInfo: [] }, true],
		['an empty list of bookings', { bookings: [], recurringInfo: [] }, true],
		['a booking', old, true],
		['bookings made at once', [old], true],
		['event types in groups', { eventTypeGroups: [], profiles: [] }, true],
		["today's bookings", [today], false],
		["today's booking", today, false],
		['something else', { id: 1 }, false],
		['nothing', undefined, false],
	])('%s: %j', (_, data, expected) => expect(isOldestShape(success(data))).toBe(expected));

	it('is also what a refusal asks for', () => {
		const body = (property: string) => ({
			status: 'error',
			error: { message: 'Bad Request Exception', details: { errors: [{ property }] } },
		});
		expect(contradicts({ status: 400, headers: {}, body: body('timeZone') })).toBe(true);
		expect(contradicts({ status: 400, headers: {}, body: body('attendee') })).toBe(false);
	});
});

describe.each<[Edition, string]>([
	['cloud', '2026-02-25'],
	['calCom2025August', '2024-08-13'],
	['calCom2025', '2024-08-13'],
	['calCom2026', '2024-08-13'],
	['calDiy', '2024-08-13'],
])('the sandbox as %s', (edition, version) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ edition });
	});
	afterAll(async () => await sandbox.stop());

	const run = async (type: string, parameters: object, apiGeneration?: string) => {
		sandbox.reset();
		return await runNode({
			type,
			parameters: { ...parameters },
			credentials: {
				calComV2Api: {
					apiKey: sandbox.apiKey,
					server: 'selfHosted',
					baseUrl: sandbox.url,
					...(apiGeneration ? { apiGeneration } : {}),
				},
			},
		});
	};
	const listing = { resource: 'booking', operation: 'getAll', simplify: false };
	const lastVersion = () => sandbox.log.at(-1)?.headers['cal-api-version'];

	it('is found out by itself', async () => {
		const { items, error } = await run('calCom', listing);
		expect(error?.message).toBeUndefined();
		expect(items[0]?.json).toHaveProperty('start');
		expect(lastVersion()).toBe(edition === 'cloud' ? '2026-05-01' : version);
	});

	it('is found out when the credential says something else', async () => {
		const { items, error } = await run('calCom', listing, '2026');
		expect(error?.message).toBeUndefined();
		expect(items[0]?.json).toHaveProperty('start');
	});

	it('is found out by a dropdown when the credential says something else', async () => {
		const credentials = {
			calComV2Api: {
				apiKey: sandbox.apiKey,
				server: 'selfHosted',
				baseUrl: sandbox.url,
				apiGeneration: edition === 'cloud' ? '2025' : '2026',
			},
		};
		const { results } = await search({ type: 'calCom', method: 'searchBookings', credentials });
		expect(results.length).toBeGreaterThan(0);
		expect(results[0]?.name).toMatch(/ \d{4} \d\d:\d\d · /);
	});

	it('says which operations it lacks, before it asks', async () => {
		const { error } = await run('calComTeam', { resource: 'team', operation: 'getAll' });
		if (edition !== 'calDiy') return expect(error?.message).toBeUndefined();
		expect(error?.message).toBe("'Get many teams' does not exist in Cal.diy");
		expect(error?.description).toMatch(/no teams and no organizations/);
	});
});

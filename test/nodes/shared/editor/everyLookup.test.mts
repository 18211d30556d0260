// Every dropdown that is filled from a list of the API: its request is one the contract knows, its
// rows have a value and a readable label, and when it can't be filled it says what to do.
import type { Field } from '../../../../nodes/shared/fields';
import type { ApiLookup, Lookup } from '../../../../nodes/shared/fields/lookup';
import { parseRoute } from '../../../../nodes/shared/api/route';
import { exchanges } from '../../../errors/recordings.mts';
import { complaintsAbout } from '../../../workflows/contractCheck.mts';
import { freshCredentials, startServer, success } from '../../../workflows/server.mts';
import type { Seen, Server } from '../../../workflows/server.mts';
import { nodes } from '../../allOperations.mts';
import { loadOptions, search } from './search.mts';
import type { Search } from './search.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

/** The lookups of fields, and whether several of their rows can be chosen. */
const lookupsIn = (fields: readonly Field[]): Array<{ lookup: Lookup; several: boolean }> =>
	fields.flatMap(({ lookup, property, children = [] }) => [
		...(lookup && property.type !== 'string'
			? [{ lookup, several: property.type === 'multiOptions' }]
			: []),
		...lookupsIn(children),
	]);

/** The choices with which n8n shows a field. */
const showing = ({ condition = {} }: Field) =>
	Object.fromEntries(Object.entries(condition).map(([name, [value]]) => [name, value]));

const used = nodes.flatMap(({ name, resources }) =>
	resources.flatMap(({ value: resource, operations }) =>
		Object.entries(operations).flatMap(([operation, { fields }]) =>
			fields.flatMap((field) =>
				lookupsIn([field]).map(({ lookup, several }) => ({
					node: name,
					method: lookup.method,
					lookup,
					several,
					kind: several ? 'several of' : 'one of',
					form: { resource, operation, ...showing(field) },
					fields: fields.map((other) => other.name),
				})),
			),
		),
	),
);

/** Every dropdown of every operation: what it depends on may be in one form and not in another. */
const places = new Map(
	used.map((row) => [
		`${row.node} ${row.kind} ${row.method} ${row.form.resource}.${row.form.operation}`,
		row,
	]),
);

const rows = [...places.values()].flatMap((row) =>
	'all' in row.lookup ? [] : [{ ...row, lookup: row.lookup as ApiLookup }],
);

const ROW = {
	id: 41,
	uid: 'x1',
	slug: 'x1',
	name: 'Ada',
	title: 'Ada',
	email: 'ada@x.com',
	phoneNumber: '+491761234567',
	start: '2027-01-12T00:00:00.000Z',
	end: '2027-01-13T23:59:59.999Z',
	reason: 'vacation',
	field: 'custom',
	type: 'CUSTOM',
	domain: 'x.com',
	lengthInMinutes: 30,
	subscriberUrl: 'https://x.com/events',
};

const attended = {
	attendees: [{ name: 'Ada', email: 'ada@x.com', seatUid: '3faff102-e7a0-4ba4-a77b-d4bd7094eff2' }],
};

const workflow = {
	steps: [{ id: 41, action: 'email_host', message: { subject: 'Soon' } }],
};

const connected = {
	connectedCalendars: [
		{
			integration: { type: 'google_calendar', title: 'Google Calendar' },
			credentialId: 7,
			calendars: [{ externalId: 'ada@x.com', name: 'Work' }],
		},
	],
};

/** Answers with the rows inside of something else. */
const SAMPLES: Record<string, unknown> = {
	searchAttendeeEmails: attended,
	searchSeats: attended,
	searchEventTypeLengths: { lengthInMinutesOptions: [30, 60] },
	searchCalendars: connected,
	searchCalendarConnections: connected,
	searchCalendarReferences: [{ type: 'google_calendar', eventUid: '4q8hbjb1h9mq' }],
	searchUnifiedConnections: {
		connections: [{ connectionId: '41', type: 'google', email: 'ada@x.com' }],
	},
	searchWorkflowSteps: workflow,
	searchTeamFormWorkflowSteps: workflow,
};

/** What a real server was heard to answer, or a row with all that labels are usually made of. */
function dataOf({ from: { request }, method: name }: ApiLookup): unknown {
	if (name in SAMPLES) return SAMPLES[name];
	const { method, path } = parseRoute(request);
	const heard = exchanges.find(
		({ operation, response }) =>
			operation === `${method} ${path}` &&
			response.status < 300 &&
			JSON.stringify(response.body).length > 60,
	);
	return (heard?.response.body as { data?: unknown } | undefined)?.data ?? [ROW];
}

const answerWith = (lookup: ApiLookup) =>
	server.answer(({ path }: Seen) =>
		path === '/v2/me' && lookup.from.request !== 'GET /v2/me'
			? success({ organizationId: 1 })
			: success(dataOf(lookup)),
	);

/** The parameters it depends on, those of the form all chosen. */
const chosen = ({ dependsOn = {} }: ApiLookup, fields: string[]) =>
	Object.fromEntries(
		Object.values(dependsOn)
			.filter(({ parameter }) => fields.includes(parameter))
			.map(({ parameter }) => [parameter, { __rl: true, mode: 'id', value: '42' }]),
	);

const isOwn = ({ path }: Seen, { from }: ApiLookup) =>
	path === '/v2/me' && from.request !== 'GET /v2/me';

test('a method of a node is one lookup, not two of the same name', () => {
	const known = new Map<string, Lookup>();
	for (const { node, method, lookup } of used) {
		const first = known.get(`${node} ${method}`) ?? lookup;
		expect([node, method, first === lookup]).toEqual([node, method, true]);
		known.set(`${node} ${method}`, first);
	}
});

describe.each(rows)('$node $kind $method in $form.resource $form.operation', (row) => {
	const { node, method, lookup, form, fields, several } = row;
	const run = async ({ filter, parameters }: Pick<Search, 'filter' | 'parameters'> = {}) => {
		const asked: Search = {
			type: node,
			method,
			credentials: freshCredentials(
				server.url,
				lookup.from.versions?.cloud === false ? { apiGeneration: 'calDiy' } : {},
			),
			filter,
			parameters: { ...form, ...chosen(lookup, fields), ...parameters },
		};
		return several ? { results: await loadOptions(asked) } : await search(asked);
	};

	it('asks for what the contract knows, and gives readable rows', async () => {
		answerWith(lookup);
		const { results } = await run();
		const sent = server.seen.filter((seen) => !isOwn(seen, lookup));
		expect(sent.flatMap(complaintsAbout)).toEqual([]);
		expect(results.length).toBeGreaterThan(0);
		for (const { name, value } of results) {
			expect(name).toMatch(/^\S.*\S$|^\S$/);
			expect(name).not.toMatch(/undefined|null|NaN|\[object/);
			expect(String(value)).toMatch(/^[\w@.+:-]+$|^\{".*"\}$/);
			expect(String(value)).not.toMatch(/undefined|null|NaN/);
		}
	});

	// n8n itself searches in a list with ticks.
	if (!several) {
		it('searches in the labels, and for the very ID', async () => {
			answerWith(lookup);
			const [first] = (await run()).results;
			const found = await run({ filter: ` ${String(first?.name).toUpperCase().slice(0, 4)}` });
			expect(found.results).toContainEqual(first);
			expect((await run({ filter: String(first?.value) })).results).toContainEqual(first);
			expect((await run({ filter: 'no such thing' })).results).toEqual([]);
		});
	}

	it('points to the other mode when the list is forbidden', async () => {
		server.answer((seen) =>
			isOwn(seen, lookup)
				? success({ organizationId: 1 })
				: { status: 403, body: { error: { message: 'RolesGuard - No {"key":"cal_secret0"}' } } },
		);
		const refusal = await run().then(
			() => new Error('It was filled'),
			(error: unknown) => error as Error,
		);
		expect(refusal.message).toMatch(/^Your Cal\.com user may not list [^\n{]+: /);
		expect(refusal.message).toMatch(
			several ? /: give their IDs in an expression$/ : /: switch to 'By \w+' and enter it$/,
		);
	});

	it('says what to choose first', async () => {
		answerWith(lookup);
		const needs = Object.entries(lookup.dependsOn ?? {}).filter(([name]) => name !== 'orgId');
		const placeholders = parseRoute(lookup.from.request).parameters;
		for (const [name, { parameter, label }] of needs) {
			if (!placeholders.includes(name)) continue;
			expect(fields).toContain(parameter);
			const parameters = { [parameter]: { __rl: true, mode: 'list', value: '' } };
			await expect(run({ parameters })).rejects.toThrow(`Choose '${label}' first`);
		}
	});
});

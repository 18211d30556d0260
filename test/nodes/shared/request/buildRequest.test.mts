// From a form to a request: what goes where, what is required, and which route is taken.
import {
	filters,
	boolean,
	json,
	list,
	locator,
	number,
	text,
	updateFields,
} from '../../../../nodes/shared/fields';
import type { Edition } from '../../../../nodes/shared/api/edition';
import type { Route } from '../../../../nodes/shared/api/route';
import type { Operation } from '../../../../nodes/shared/operation/operation';
import { buildRequest } from '../../../../nodes/shared/request/buildRequest';
import { noPages } from '../../../../nodes/shared/api/pagination';
import { contextIn } from '../wireContext.mts';

const lookup = {
	method: 'search',
	things: 'things',
	from: { request: 'GET /v2/things', pages: noPages },
	value: () => 1,
	label: () => '',
} as const;
const organization = locator('organizationId', lookup, {
	key: 'orgId',
	id: 'number',
	fallback: 'myOrganization',
});
const team = locator('teamId', lookup, { id: 'number', required: true });

const base = { action: 'Do', description: 'Do' };
const caller = { myOrganization: async () => 99, ownClient: () => 'own' };

async function build(operation: Omit<Operation, 'action' | 'description'>, form: object) {
	const values = form as Record<string, unknown>;
	const { request: built } = await buildRequest(
		{ ...base, ...operation },
		{ ...caller, ...contextIn('Europe/Berlin'), read: (name) => values[name] },
	);
	const { pathValues, ownIds: _, ...request } = built;
	return {
		...request,
		ids: Object.fromEntries(pathValues),
	};
}

test('tells the thing itself from the organization and team that it is in', async () => {
	const scope = { isScope: true, id: 'number' } as const;
	const fields = [locator('teamId', lookup, scope), locator('memberId', lookup)];
	const ownIdsOf = async (request: Route, form: object) => {
		const values = form as Record<string, unknown>;
		const built = await buildRequest(
			{ ...base, request, fields },
			{ ...caller, ...contextIn('UTC'), read: (name) => values[name] },
		);
		return Object.fromEntries(built.request.ownIds ?? []);
	};
	const form = { teamId: 7, memberId: 'a' };
	expect(await ownIdsOf('DELETE /v2/teams/{teamId}/members/{memberId}', form)).toEqual({
		memberId: 'a',
	});
	expect(await ownIdsOf('DELETE /v2/teams/{teamId}', form)).toEqual({ teamId: '7' });
});

describe('the parts of a request', () => {
	it("puts an organization into the query where it is a filter, and not where it is the path's", async () => {
		const fields = [filters([organization]), text('name')];
		const request = await build(
			{ request: 'GET /v2/event-types', fields },
			{ filters: { organizationId: 7 }, name: '' },
		);
		expect(request.query).toBe('orgId=7');
	});

	it('puts fields of a GET and a DELETE into the query', async () => {
		const fields = [
			team,
			text('name'),
			list('ids'),
			filters([boolean('on', { description: 'Whether' })]),
		];
		const form = { teamId: 7, name: 'a&b', ids: '1,2', filters: { on: true } };
		const get = await build({ request: 'GET /v2/teams/{teamId}', fields }, form);
		expect(get).toEqual({
			method: 'GET',
			path: '/v2/teams/7',
			query: 'name=a%26b&ids=1%2C2&on=true',
			ids: { teamId: '7' },
		});
		const remove = await build({ request: 'DELETE /v2/teams/{teamId}', fields }, form);
		expect([remove.query, 'body' in remove]).toEqual([get.query, false]);
	});

	it('puts fields of a POST into the body, dots making objects', async () => {
		const fields = [
			team,
			text('name', { key: 'user.name' }),
			text('mail', { key: 'user.mail' }),
			number('size', { place: 'query' }),
		];
		const form = { teamId: '7', name: 'x', mail: 'y', size: '2' };
		expect(await build({ request: 'POST /v2/teams/{teamId}', fields }, form)).toEqual({
			method: 'POST',
			path: '/v2/teams/7',
			query: 'size=2',
			body: { user: { name: 'x', mail: 'y' } },
			ids: { teamId: '7' },
		});
	});

	it('sends an object even when a POST has nothing to say, and its defaults', async () => {
		const route = 'POST /v2/things' as const;
		expect((await build({ request: route, fields: [text('a')] }, {})).body).toEqual({});
		const fields = [json('options', { of: 'array' })];
		const defaults = { options: [] };
		expect((await build({ request: route, fields, defaults }, {})).body).toEqual({ options: [] });
		const filled = await build({ request: route, fields, defaults }, { options: '[1]' });
		expect(filled.body).toEqual({ options: [1] });
	});

	it('does not change the defaults', async () => {
		const defaults = { options: [] };
		await build({ request: 'POST /v2/things', fields: [text('a')], defaults }, { a: 'x' });
		expect(defaults).toEqual({ options: [] });
	});
});

describe('the path', () => {
	const inOrganization = {
		request: 'GET /v2/organizations/{orgId}/teams/{teamId}',
		fields: [organization, team],
	} as const;
	const either = {
		request: 'GET /v2/teams/{teamId}',
		inOrganization: { request: 'GET /v2/organizations/{orgId}/teams/{teamId}' },
		fields: [
			{ ...organization, fallback: undefined },
			team,
			text('email', { only: 'outside' }),
			text('domain', { only: 'inside' }),
		],
	} as const;
	const at = async (operation: typeof inOrganization | typeof either, form: object) =>
		(await build({ ...operation, fields: [...operation.fields] }, form)).path;

	it.each([
		[{ organizationId: 1, teamId: 7 }, '/v2/organizations/1/teams/7'],
		[{ organizationId: '', teamId: 7 }, '/v2/organizations/99/teams/7'],
		[{ teamId: { mode: 'id', value: ' 7 ' } }, '/v2/organizations/99/teams/7'],
	])('%j: the own organization by default', async (form, path) => {
		expect(await at(inOrganization, form)).toBe(path);
	});

	it.each([
		[{ organizationId: 1, teamId: 7 }, '/v2/organizations/1/teams/7'],
		[{ organizationId: { mode: 'list', value: '' }, teamId: 7 }, '/v2/teams/7'],
	])('%j: the organization only where it is filled', async (form, path) => {
		expect(await at(either, form)).toBe(path);
	});

	it.each([
		[{ organizationId: 1, teamId: 7, email: 'a' }, "'Email' can't be used together with"],
		[{ teamId: 7, domain: 'a' }, "'Domain' needs an 'Organization'"],
	])('%j: refuses what its route does not take', async (form, message) => {
		await expect(at(either, form)).rejects.toThrow(message);
	});

	it('refuses a team outside of an organization where the edition has it inside alone', async () => {
		const operation = {
			...base,
			...either,
			fields: [...either.fields],
			versions: { server2025: false },
			inOrganization: { ...either.inOrganization, versions: { server2025: true } },
		};
		const on = async (edition: Edition, form: object) => {
			const read = (name: string) => (form as Record<string, unknown>)[name];
			const context = { ...caller, ...contextIn('UTC'), edition, read };
			return (await buildRequest(operation, context)).request.path;
		};
		await expect(on('calCom2025', { teamId: 7 })).rejects.toThrow(
			"'Do' does not exist in Cal.com of December 2025 for a team outside of an organization",
		);
		expect(await on('calCom2025', { teamId: 7, organizationId: 1 })).toBe(
			'/v2/organizations/1/teams/7',
		);
		expect(await on('cloud', { teamId: 7 })).toBe('/v2/teams/7');
	});

	it.each([
		[{}, "'Team' is required"],
		[{ teamId: { mode: 'list', value: '' } }, "'Team' is required"],
		[{ teamId: '../me' }, "'Team' must be a number"],
		[{ teamId: 7, organizationId: '1/users' }, "'Organization' must be a number"],
	])('%j is refused', async (form, message) => {
		await expect(at(inOrganization, form)).rejects.toThrow(message);
	});

	it.each(['../me', 'a/b', '..', '%2e%2e', 'x\ny', { a: 1 }, ['a']])(
		'%j is refused by the label of its field',
		async (value) => {
			const fields = [text('thingUid', { required: true })];
			const built = build({ request: 'GET /v2/things/{thingUid}', fields }, { thingUid: value });
			await expect(built).rejects.toThrow(/^'Thing UID' /);
		},
	);
});

describe('what is missing', () => {
	it('refuses an empty required field', async () => {
		const fields = [list('ids', { required: true, label: 'IDs' })];
		await expect(build({ request: 'POST /v2/x', fields }, { ids: ' , ' })).rejects.toThrow(
			"'IDs' is required",
		);
	});

	it('refuses an update without a field to update', async () => {
		const fields = [team, updateFields([text('name')])];
		const update = build({ request: 'PATCH /v2/teams/{teamId}', fields }, { teamId: 1 });
		await expect(update).rejects.toThrow('There is nothing to update');
	});

	it('neither sends nor requires what the form does not show', async () => {
		const fields = [
			text('kind'),
			text('name', { required: true, condition: { kind: ['person'] } }),
		];
		const operation = { request: 'POST /v2/x', fields } as const;
		const { body } = await build({ ...operation, fields }, { kind: 'group', name: 'hidden' });
		expect(body).toEqual({ kind: 'group' });
		await expect(build({ ...operation, fields }, { kind: 'person' })).rejects.toThrow("'Name'");
	});
});

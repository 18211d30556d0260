// What a booking's form asks about the event type that was chosen: its lengths and its questions,
// from the user's own event types or from a team's.
import { freshCredentials, startServer, success } from '../../../../workflows/server.mts';
import type { Server } from '../../../../workflows/server.mts';
import { formOf, search } from '../../editor/search.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

const id = (value: string) => ({ __rl: true, mode: 'id', value });

const own = { eventTypeBy: 'id', eventTypeId: id('42') };
const ofTeam = { eventTypeBy: 'team', teamId: id('7'), teamEventTypeId: id('43') };

const editor = (method: string, parameters: object) => ({
	type: 'calCom',
	method,
	credentials: freshCredentials(server.url),
	parameters: { resource: 'booking', operation: 'create', ...parameters },
});

const questions = [
	{ slug: 'name', type: 'name', required: true },
	{ slug: 'budget', type: 'number', label: 'Budget', required: true },
	{ slug: 'seen', type: 'select', label: 'Seen', options: ['Yes', 'No'] },
	{ slug: 'secret', type: 'text', label: 'Secret', hidden: true },
];

describe('the lengths', () => {
	const lengths = async (parameters: object) => {
		const { results } = await search(editor('searchEventTypeLengths', parameters));
		return results.map(({ name, value }) => [name, value]);
	};

	test('are those that guests can choose from', async () => {
		server.answer(() => success({ lengthInMinutes: 60, lengthInMinutesOptions: [30, 60] }));
		expect(await lengths(own)).toEqual([
			['30 minutes', 30],
			['60 minutes', 60],
		]);
		expect(server.seen.map(({ path }) => path)).toEqual(['/v2/event-types/42']);
	});

	test('are none where there is no choice: the API refuses even the only one', async () => {
		server.answer(() => success({ lengthInMinutes: 45 }));
		expect(await lengths(own)).toEqual([]);
	});

	test("come from the team's event type where that was chosen", async () => {
		server.answer(() => success({ lengthInMinutes: 15, lengthInMinutesOptions: [15, 20] }));
		expect(await lengths(ofTeam)).toEqual([
			['15 minutes', 15],
			['20 minutes', 20],
		]);
		expect(server.seen.map(({ path }) => path)).toEqual(['/v2/teams/7/event-types/43']);
	});
});

describe('the questions', () => {
	const form = async (parameters: object) =>
		(await formOf(editor('getBookingQuestions', parameters))).fields;

	test.each([
		['/v2/event-types/42', own],
		['/v2/teams/7/event-types/43', ofTeam],
	])('are those of %s that have no field of their own', async (path, parameters) => {
		server.answer(() => success({ bookingFields: questions }));
		const fields = await form(parameters);
		expect(fields.map(({ id: slug, type, required }) => [slug, type, required])).toEqual([
			['budget', 'number', true],
			['seen', 'options', false],
		]);
		expect(fields[1]?.options?.map(({ value }) => value)).toEqual(['Yes', 'No']);
		expect(server.seen.map((seen) => seen.path)).toEqual([path]);
	});

	test('wait for an event type', async () => {
		server.answer(() => success({}));
		const nothing = { __rl: true, mode: 'list', value: '' };
		await expect(form({ ...own, eventTypeId: nothing })).rejects.toThrow(
			"Choose 'Event Type' first",
		);
		await expect(form({ ...ofTeam, teamEventTypeId: nothing })).rejects.toThrow(
			"Choose 'Team Event Type' first",
		);
	});
});

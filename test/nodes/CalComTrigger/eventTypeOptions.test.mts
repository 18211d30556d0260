/** The dropdowns of the trigger, through n8n's own context for lists. */
import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { CalCom } from './calCom.mts';
import { N8n } from './n8n.mts';

const calCom = new CalCom();
const { methods } = new CalComTrigger();
let n8n: N8n;

beforeAll(async () => await calCom.start());
afterAll(async () => await calCom.stop());

beforeEach(() => {
	calCom.reset();
	n8n = new N8n();
	n8n.credentials = { calComV2Api: calCom.apiKey };
});

const rows = (count: number) =>
	Array.from({ length: count }, (_, id) => ({ id, title: `Type ${id}`, lengthInMinutes: 30 }));

const context = () => n8n.loadOptions() as never;

it('offers your own event types to filter by', async () => {
	calCom.lists.set('/v2/event-types', rows(2));
	expect(await methods.loadOptions.getEventTypes?.call(context())).toEqual([
		{ name: 'Type 0 · 30 min', value: 0 },
		{ name: 'Type 1 · 30 min', value: 1 },
	]);
});

it('offers all event types of the organization in its scope', async () => {
	n8n.parameters = { scope: 'organization' };
	calCom.lists.set('/v2/organizations/77/teams/event-types', rows(300));
	expect(await methods.loadOptions.getEventTypes?.call(context())).toHaveLength(300);
});

it.each([
	['searchEventTypes', {}, '/v2/event-types', 'Type 0 · 30 min'],
	[
		'searchTeamEventTypes',
		{ scope: 'teamEventType', teamId: '3' },
		'/v2/teams/3/event-types',
		'Type 0 · 30 min',
	],
	['searchTeams', {}, '/v2/teams', 'Sales'],
])('%s lists what the API has', async (method, parameters, path, name) => {
	n8n.parameters = parameters;
	calCom.lists.set(path, [{ id: 0, title: 'Type 0', lengthInMinutes: 30, name: 'Sales' }]);
	const { results } = (await methods.listSearch[method]?.call(context())) ?? {};
	expect(results).toEqual([{ name, value: 0 }]);
});

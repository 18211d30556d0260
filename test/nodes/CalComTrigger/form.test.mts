/** The trigger's form and routes, held against the contract and n8n's conventions for triggers. */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { operationOf, SCOPES } from '../../../nodes/shared/catalogue/event/scopes';
import { EVENT_SETTINGS, WEBHOOK_EVENTS } from '../../../nodes/shared/catalogue/webhook/events';
import contract from '../../contract/cal-api-v2.json';

const { description, methods, webhookMethods } = new CalComTrigger();
const find = (name: string) => description.properties.filter((property) => property.name === name);
const options = (name: string) => (find(name)[0]?.options ?? []) as INodePropertyOptions[];
const operations = contract.operations as Array<{
	method: string;
	path: string;
	auth: string[];
	server2025?: unknown;
}>;

describe('the scopes', () => {
	const methodsUsed = ['GET', 'POST', 'PATCH', 'DELETE'] as const;

	it.each(
		SCOPES.flatMap((scope) => methodsUsed.map((method) => [scope.value, method, scope] as const)),
	)('%s use routes of the contract: %s', (_, method, scope) => {
		const { request, versions, platformClient } = operationOf(scope, method);
		const known = operations.find((one) => `${one.method} ${one.path}` === request);
		expect(known?.auth.some((header) => header.startsWith('x-cal-secret-key'))).toBe(
			platformClient === true,
		);
		expect(known?.server2025 !== undefined).toBe(versions?.server2025 !== false);
	});

	it('are all that the contract has', () => {
		const lists = operations.filter(
			({ method, path }) => method === 'GET' && path.endsWith('/webhooks'),
		);
		const paths = lists.map(({ path }) => `GET ${path}`);
		expect(SCOPES.map(({ webhooks }) => webhooks.request).sort()).toEqual(paths.sort());
	});
});

describe('the events', () => {
	const { triggers, version } = contract.schemas.CreateWebhookInputDto.fields;

	it('are those of the contract', () => {
		const values = WEBHOOK_EVENTS.map(({ value }) => value);
		expect(values.sort()).toEqual([...triggers.items.enum].sort());
		expect(options('payloadVersion').map(({ value }) => value)).toEqual(version.enum);
	});

	it('are listed alphabetically, which groups them, with the constant below', () => {
		const names = options('events').map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		for (const event of options('events'))
			expect(event.description).toContain(`${String(event.value)}: `);
	});
});

describe('the node', () => {
	const { triggers } = contract.schemas.CreateWebhookInputDto.fields;

	it('is a trigger with the whole life cycle of its webhook', () => {
		expect(description).toMatchObject({ inputs: [], group: ['trigger'] });
		expect(Object.keys(webhookMethods.default).sort()).toEqual(['checkExists', 'create', 'delete']);
		expect(description.webhooks).toMatchObject([
			{ httpMethod: 'POST', responseMode: 'onReceived' },
		]);
		expect(description.usableAsTool).toBeUndefined();
	});

	it('calls its events Trigger On, without a tooltip', () => {
		expect(find('events')[0]).toMatchObject({ displayName: 'Trigger On', type: 'multiOptions' });
		expect(find('events')[0]?.description).toBeUndefined();
	});

	it('shows what a scope needs, and the delay for the events that have one', () => {
		const shown = (scope: string) =>
			description.properties
				.filter(({ displayOptions }) => displayOptions?.show?.scope?.includes(scope))
				.map(({ name }) => name);
		expect(Object.fromEntries(SCOPES.map(({ value }) => [value, shown(value)]))).toEqual({
			account: [],
			eventType: ['eventTypeId'],
			oauthClient: ['clientId'],
			organization: ['organizationId'],
			teamEventType: ['teamId', 'eventTypeId'],
		});
		const noShows = triggers.items.enum.filter((event) => /^AFTER_\w+_NO_SHOW$/.test(event)).sort();
		for (const name of ['time', 'timeUnit']) {
			expect(find(name)[0]?.displayOptions).toEqual({ show: { events: noShows } });
		}
		expect(EVENT_SETTINGS.map(({ field }) => field.name)).toEqual(['time', 'timeUnit']);
	});

	it('has every list that its form names', () => {
		const named = (property: INodeProperties): unknown[] => [
			property.typeOptions?.loadOptionsMethod,
			...(property.modes ?? []).map(({ typeOptions }) => typeOptions?.searchListMethod),
			...((property.options ?? []) as INodeProperties[]).flatMap(named),
		];
		const lists = description.properties.flatMap(named).filter((name) => name !== undefined);
		const known = [...Object.keys(methods.listSearch), ...Object.keys(methods.loadOptions)];
		expect(new Set(lists)).toEqual(new Set(known));
	});
});

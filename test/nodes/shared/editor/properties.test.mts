// What a new node begins with, and what it says before something that can't be undone.
import type { INodeProperties } from 'n8n-workflow';

import { SUBTITLE } from '../../../../nodes/shared/editor/subtitle';
import { allOperations, nodes } from '../../allOperations.mts';

const propertiesOf = (node: string): INodeProperties[] =>
	nodes.find(({ name }) => name === node)?.type.description.properties ?? [];

const optionNames = (property: INodeProperties | undefined) =>
	(property?.options ?? []).map((option) => ('name' in option ? option.name : ''));

test.each([
	['calCom', 'booking', 'Booking'],
	['calComTeam', 'team', 'Booking'],
	['calComOrganization', 'attribute', 'Attribute'],
	['calComPlatform', 'oauthClient', 'Managed Organization'],
])('%s begins with %s, and its list with %s', (node, chosen, first) => {
	const resource = propertiesOf(node).find(({ name }) => name === 'resource');
	expect([resource?.default, optionNames(resource)[0]]).toEqual([chosen, first]);
});

const notices = (node: string, resource: string, operation: string) =>
	propertiesOf(node).filter(
		({ type, displayOptions }) =>
			type === 'notice' &&
			displayOptions?.show?.resource?.includes(resource) &&
			displayOptions.show.operation?.includes(operation),
	);

test('every removal and everything irrevocable is announced above its form', () => {
	const silent = allOperations
		.filter(({ operation }) => 'request' in operation && operation.request.startsWith('DELETE '))
		.filter(({ node, resource, key }) => notices(node, resource.value, key).length !== 1)
		.map(({ node, resource, key }) => `${node}.${resource.value}.${key}`);
	expect(silent).toEqual([]);
	expect(notices('calCom', 'profile', 'refreshApiKey')).toHaveLength(1);
	expect(notices('calCom', 'booking', 'create')).toHaveLength(0);
});

test('the line below a node says its action in words', () => {
	const render = (operation: string, resource: string) => {
		const code = SUBTITLE.replace(/^=\{\{|\}\}$/g, '');
		const run = new Function('$parameter', `return ${code}`) as (parameter: object) => string;
		return run({ operation, resource });
	};
	expect(render('getAll', 'eventType')).toBe('Get many: event type');
	expect(render('create', 'booking')).toBe('Create: booking');
	expect(render('getAllAssignedBySlug', 'attributeOption')).toBe(
		'Get many assigned by slug: attribute option',
	);
});

// The node types an engine test knows: those of the built package and a start that emits items.
import type { PackageDirectoryLoader } from 'n8n-core';
import { NodeHelpers, UnexpectedError } from 'n8n-workflow';
import type { IExecuteFunctions, INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';

/** Emits the items of its own parameter, each linked to nothing. */
const start = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: ['main'],
		properties: [{ displayName: 'Items', name: 'items', type: 'json', default: '[]' }],
	},
	async execute(this: IExecuteFunctions) {
		const items = this.getNode().parameters.items as unknown as object[];
		return [items.map((json, item) => ({ json, pairedItem: { item } }))];
	},
} as unknown as INodeType;

/** n8n offers every node a second time as a tool: the same code with another description. */
function ownType(loader: PackageDirectoryLoader, type: string): INodeType | IVersionedNodeType {
	const own = loader.getNode(type.replace(/Tool$/, '')).type as INodeType;
	if (!type.endsWith('Tool')) return own;
	const { name, displayName } = own.description;
	const asTool = { name: `${name}Tool`, displayName: `${displayName} Tool`, outputs: ['ai_tool'] };
	const description = { ...own.description, ...asTool };
	return Object.create(own, { description: { value: description } }) as INodeType;
}

/** Built-in or helper node types for a test, by their full name. */
export type ExtraTypes = Record<string, INodeType | IVersionedNodeType>;

export function nodeTypesOf(loader: PackageDirectoryLoader, extra: ExtraTypes = {}): INodeTypes {
	const find = (name: string): INodeType | IVersionedNodeType => {
		if (name === 'test.start') return start;
		const [packageName, type = ''] = name.split('.');
		const found =
			extra[name] ?? (packageName === loader.packageName ? ownType(loader, type) : undefined);
		if (!found) throw new UnexpectedError(`The test knows no node type ${name}`);
		return found;
	};
	return {
		getByName: find,
		getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(find(name), version),
		getKnownTypes: () => ({}),
	};
}

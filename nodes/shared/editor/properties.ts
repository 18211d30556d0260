/**
 * Makes a node's properties from its resources. Identical fields of one resource's operations
 * become one property shown for several operations: n8n's cost grows with their number.
 */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { optionsProperty } from '../execute/options';
import { binaryNameProperty, downloadProperty } from '../execute/download';
import { outputProperty, selectedFieldsProperty, simplifyProperty } from '../execute/simplify';
import type { Field } from '../fields';
import { withoutRequired } from '../fields/childFields';
import { baseProperty } from '../fields/field';
import type { Condition, FieldProperty } from '../fields/field';
import { mergeByLook } from '../fields/mergeByLook';
import type { Merged } from '../fields/mergeByLook';
import { isComposed } from '../operation/composedOperation';
import { operationName } from '../operation/resource';
import type { AnyOperation } from '../operation/composedOperation';
import type { Resource } from '../operation/resource';
import { toolDescriptionProperty } from './toolDescription';
import { limitProperty, returnAllProperty } from '../execute/listFields';

interface Shown {
	property: FieldProperty;
	condition?: Condition;
}

function byName(a: INodePropertyOptions, b: INodePropertyOptions): number {
	return a.name.localeCompare(b.name, 'en');
}

/** What a person should know before the operation runs; most removals can't be undone. */
function noticeFields(operation: AnyOperation): Shown[] {
	const removes = !isComposed(operation) && operation.request.startsWith('DELETE ');
	const text = operation.notice ?? (removes ? "This can't be undone" : undefined);
	return text === undefined
		? []
		: [{ property: { ...baseProperty('notice', { label: text }), type: 'notice', default: '' } }];
}

/** Fields that an operation has because of what its answer is. */
function answerFields(operation: AnyOperation): Shown[] {
	const paging: Shown[] = [
		{ property: returnAllProperty },
		{ property: limitProperty, condition: { returnAll: [false] } },
	];
	const shaping: Shown[] = [
		{ property: simplifyProperty, condition: { '@tool': [false] } },
		{ property: outputProperty, condition: { '@tool': [true] } },
		{ property: selectedFieldsProperty, condition: { '@tool': [true], output: ['selected'] } },
	];
	const files: Shown[] = [
		{ property: downloadProperty },
		{ property: binaryNameProperty, condition: { download: [true] } },
	];
	return [
		...(!isComposed(operation) && operation.pages ? paging : []),
		...(operation.simplify ? shaping : []),
		...(operation.download ? files : []),
	];
}

/** Required fields first, then what the answer brings along, then the collections. */
function shownBy(operation: AnyOperation): Shown[] {
	const fields = operation.fields.map(({ property, condition }: Field) => ({
		property: condition ? withoutRequired(property) : property,
		condition,
	}));
	const isCollection = ({ property }: Shown) => property.type === 'collection';
	return [
		{ property: toolDescriptionProperty(operation), condition: { '@tool': [true] } },
		...noticeFields(operation),
		...fields.filter((field) => !isCollection(field)),
		...answerFields(operation),
		...fields.filter(isCollection),
	];
}

/** One list of properties in which every operation finds its own, in its own order. */
function mergeOperations(resource: Resource): Array<Merged<Shown>> {
	const forms = Object.entries(resource.operations).map(
		([key, operation]) => [key, shownBy(operation)] as const,
	);
	// The longest first: what the others have in common with it is then found in one piece.
	forms.sort(([, a], [, b]) => b.length - a.length);
	return mergeByLook(forms, ({ property, condition }) => [property, condition]);
}

function resourceProperty(resources: readonly Resource[], first: Resource): INodeProperties {
	const options = resources.map(({ name, value }) => ({ name, value })).sort(byName);
	return {
		...baseProperty('resource', {}),
		type: 'options',
		noDataExpression: true,
		options,
		default: first.value,
	};
}

function operationProperty(resource: Resource): INodeProperties {
	const options = Object.entries(resource.operations)
		.map(([value, operation]) => ({
			name: operationName(value, operation),
			value,
			action: operation.action,
			description: operation.description,
		}))
		.sort(byName);
	return {
		...baseProperty('operation', {}),
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options,
		default: 'getAll' in resource.operations ? 'getAll' : (options[0]?.value ?? ''),
	};
}

function fieldProperties(resource: Resource): INodeProperties[] {
	return mergeOperations(resource).map(({ entry: { property, condition }, forms }) => ({
		...property,
		displayOptions: { show: { resource: [resource.value], operation: forms, ...condition } },
	}));
}

/** The properties of a form without resources and operations, such as that of a trigger. */
export function formProperties(fields: readonly Field[]): INodeProperties[] {
	const fixed = new Set(
		fields.filter(({ property }) => property.noDataExpression).map(({ name }) => name),
	);
	return fields.map(({ property, condition }) => {
		if (!condition) return property;
		const isKnown = Object.keys(condition).every((name) => fixed.has(name));
		return {
			...(isKnown ? property : withoutRequired(property)),
			displayOptions: { show: condition },
		};
	});
}

/**
 * All properties of a node: resource, operation, the operations' fields, the common options.
 * A new node begins with the resource that people need first.
 */
export function buildProperties(
	resources: readonly Resource[],
	first: Resource,
): INodeProperties[] {
	return [
		resourceProperty(resources, first),
		...resources.map(operationProperty),
		...resources.flatMap(fieldProperties),
		optionsProperty,
	];
}

/**
 * One of several shapes, such as the kinds of location: a choice that decides which fields follow.
 * In the editor it is one row (or several rows) that starts with the choice.
 */
import type { IDataObject } from 'n8n-workflow';

import type { Edition } from '../api/edition';
import { choice } from './choice';
import { assemble } from './assemble';
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext, FilledKey, Part, ValuesNotOn } from './field';
import { mergeByLook } from './mergeByLook';
import { rowsOf } from './rows';
import { childFills, childParts, childProperties, missing } from './childFields';
import { isNothing } from './nothing';

export interface Shape {
	label: string;
	fields?: Field[];
	/** Sent with this shape, whatever the user enters; dots in a key make nested objects. */
	constants?: IDataObject;
	/** Makes the final form, where the API wraps this shape or servers of 2025 have another. */
	wrap?(shape: IDataObject, context: FieldContext): unknown;
	/** It takes no number where the others are numbered. */
	unnumbered?: boolean;
	/** The editions that refuse it, or take it for another shape. */
	notOn?: readonly Edition[];
}

export interface VariantOptions extends FieldOptions {
	/** The key that tells the shapes apart on the wire; without it only their fields do. */
	discriminator?: string;
	shapes: Record<string, Shape>;
	/** The name of one row; allows several of them. */
	row?: string;
	/** The key that takes the number of the row, counted from 1. */
	numbering?: string;
	/** The label of the choice. */
	choiceLabel?: string;
}

/**
 * The children of all shapes in the order of each, those with the same look merged into one that
 * several shapes show.
 */
function mergeShapes(selector: string, shapes: Record<string, Shape>): Field[] {
	const forms = Object.entries(shapes).map(([shape, { fields = [] }]) => [shape, fields] as const);
	const lookOf = ({ property, condition, fills }: Field) => [property, condition, fills];
	return mergeByLook(forms, lookOf).map(({ entry, forms: names }) => ({
		...entry,
		condition: { [selector]: names, ...entry.condition },
	}));
}

function shapesNotOn(shapes: Record<string, Shape>): ValuesNotOn {
	return Object.fromEntries(
		Object.entries(shapes).flatMap(([shape, { notOn }]) => (notOn ? [[shape, notOn]] : [])),
	);
}

/** The keys that the shapes fill: the choice's own, their fields', what they send of themselves. */
function fillsOf(select: Field, children: Field[], options: VariantOptions): FilledKey[] {
	const { discriminator, numbering, shapes } = options;
	const constants = Object.values(shapes).flatMap((shape) => Object.keys(shape.constants ?? {}));
	return [
		...(discriminator ? select.fills : []),
		...(numbering ? [{ key: numbering, type: 'number' as const }] : []),
		...childFills(children),
		...constants.map((key) => ({ key, type: 'json' as const })),
	];
}

function constantParts({ constants = {} }: Shape): Part[] {
	return Object.entries(constants).map(([key, value]) => ({ key, value }));
}

/** What one row sends. */
function wireOfRow(
	row: IDataObject,
	number: number,
	[select, ...children]: [Field, ...Field[]],
	label: string,
	options: VariantOptions,
	context: FieldContext,
): unknown {
	const { discriminator, numbering, shapes } = options;
	const given = row[select.name];
	if (select.name in row && isNothing(given)) {
		context.refuse(missing(`'${select.property.displayName}' in '${label}'`, given));
	}
	const selected = select.settled?.(given, context);
	const shape = shapes[String(selected)] as Shape;
	const parts = childParts(children, { ...row, [select.name]: selected }, label, context);
	const wire = {
		...(discriminator ? { [discriminator]: selected } : {}),
		...(numbering && !shape.unnumbered ? { [numbering]: number } : {}),
		...assemble([...constantParts(shape), ...parts]),
	} as IDataObject;
	return shape.wrap ? shape.wrap(wire, context) : wire;
}

/** A variant, or rows of variants. */
export function variant(name: string, options: VariantOptions): Field {
	const base = baseProperty(name, options);
	const selector = options.discriminator ?? 'kind';
	const row = options.row ?? base.displayName;
	const select = choice(selector, {
		label: options.choiceLabel ?? 'Type',
		description: options.row
			? `What kind of ${row.toLowerCase()} it is`
			: 'Choose one: it decides what else is asked here',
		options: Object.entries(options.shapes).map(([value, { label }]) => [value, label]),
		valuesNotOn: shapesNotOn(options.shapes),
	});
	const children = mergeShapes(selector, options.shapes);
	const values = childProperties([select, ...children], false);
	return simpleField({
		name,
		options,
		property: {
			...base,
			type: 'fixedCollection',
			placeholder: `Add ${row}`,
			...(options.row ? { typeOptions: { multipleValues: true } } : {}),
			default: {},
			options: [{ displayName: row, name: 'rows', values }],
		},
		children: [select, ...children],
		fills: { type: options.row ? 'list' : 'object', inside: fillsOf(select, children, options) },
		toWire(value, context) {
			const wires = rowsOf(value, base.displayName, context)
				.filter((given) => Object.values(given).some((inner) => !isNothing(inner)))
				.map((given, index) =>
					wireOfRow(given, index + 1, [select, ...children], base.displayName, options, context),
				);
			if (wires.length === 0) return undefined;
			return options.row ? wires : wires[0];
		},
	});
}

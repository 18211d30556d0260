/**
 * One of several shapes, such as the kinds of location: a choice that decides which fields follow.
 * In the editor it is one row (or several rows) that starts with the choice.
 */
import type { IDataObject } from 'n8n-workflow';

import { choice } from './choice';
import { assemble, baseProperty, simpleField } from './field';
import type { Field, FieldOptions } from './field';
import { rowsOf } from './rows';
import { childFills, childParts, childProperties } from './siblings';

export interface Shape {
	label: string;
	fields?: Field[];
	/** Sent with this shape, whatever the user enters. */
	constants?: IDataObject;
	/** Makes the final form, where the API wraps this shape. */
	wrap?(shape: IDataObject): unknown;
}

export interface VariantOptions extends FieldOptions {
	/** The key that tells the shapes apart on the wire; without it only their fields do. */
	discriminator?: string;
	shapes: Record<string, Shape>;
	/** The name of one row; allows several of them. */
	row?: string;
	/** The label of the choice. */
	choiceLabel?: string;
}

/** The children of all shapes, those with the same look merged into one that several shapes show. */
function mergeShapes(selector: string, shapes: Record<string, Shape>): Field[] {
	const merged: Array<{ look: string; field: Field; shapes: string[] }> = [];
	for (const [shape, { fields = [] }] of Object.entries(shapes)) {
		for (const field of fields) {
			const look = JSON.stringify([field.property, field.condition, field.fills]);
			const known = merged.find((entry) => entry.look === look);
			if (known) known.shapes.push(shape);
			else merged.push({ look, field, shapes: [shape] });
		}
	}
	return merged.map(({ field, shapes: names }) => ({
		...field,
		condition: { [selector]: names, ...field.condition },
	}));
}

/** A variant, or rows of variants. */
export function variant(name: string, options: VariantOptions): Field {
	const base = baseProperty(name, options);
	const selector = options.discriminator ?? 'kind';
	const select = choice(selector, {
		label: options.choiceLabel ?? 'Type',
		description: `What kind of ${(options.row ?? base.displayName).toLowerCase()} it is`,
		options: Object.entries(options.shapes)
			.map(([value, shape]) => [value, shape.label] as const)
			.map(([value, label]): [string, string] => [value, label]),
	});
	const children = mergeShapes(selector, options.shapes);
	const inside = [
		...(options.discriminator ? select.fills : []),
		...childFills(children),
		...Object.values(options.shapes).flatMap((shape) =>
			Object.keys(shape.constants ?? {}).map((key) => ({ key, type: 'json' as const })),
		),
	];
	return simpleField({
		name,
		options,
		property: {
			...base,
			type: 'fixedCollection',
			placeholder: `Add ${options.row ?? base.displayName}`,
			...(options.row ? { typeOptions: { multipleValues: true } } : {}),
			default: {},
			options: [
				{
					displayName: options.row ?? base.displayName,
					name: 'rows',
					values: childProperties([select, ...children], false),
				},
			],
		},
		children: [select, ...children],
		fills: { type: options.row ? 'list' : 'object', inside },
		toWire(value, context) {
			const wires = rowsOf(value, base.displayName, context)
				.filter((row) => Object.keys(row).length > 0)
				.map((row) => {
					const selected = row[selector] ?? select.property.default;
					select.parts(selected, context);
					const shape = options.shapes[String(selected)] as Shape;
					const parts = childParts(
						children,
						{ ...row, [selector]: selected },
						base.displayName,
						context,
					);
					const wire = {
						...(options.discriminator ? { [selector]: selected } : {}),
						...shape.constants,
						...assemble(parts),
					} as IDataObject;
					return shape.wrap ? shape.wrap(wire) : wire;
				});
			if (wires.length === 0) return undefined;
			return options.row ? wires : wires[0];
		},
	});
}

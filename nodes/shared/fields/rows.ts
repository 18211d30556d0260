/** Repeated rows, sent as an array of objects, or of single values where a row has one field. */
import type { IDataObject } from 'n8n-workflow';

import { assemble } from './assemble';
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import { childFills, childParts, childProperties } from './childFields';
import { isNothing } from './nothing';
import { parseJson } from './parseJson';

export interface RowsOptions extends FieldOptions {
	/** What one row is called, for its heading and the button that adds one. */
	row: string;
	/** Sends the value of the only field of each row instead of an object. */
	single?: boolean;
}

/** The rows of a fixed collection; an expression may also give an array, or one as JSON. */
export function rowsOf(value: unknown, label: string, context: FieldContext): IDataObject[] {
	const inner = isWrapped(value) ? value.rows : value;
	const isText = typeof inner === 'string' && !isNothing(inner);
	const rows: unknown = isText ? parse(inner, label, context) : inner;
	if (isNothing(rows)) return [];
	const list = Array.isArray(rows) ? rows : [rows];
	return list.map((row: unknown) =>
		typeof row === 'object' && row !== null && !Array.isArray(row)
			? (row as IDataObject)
			: context.refuse(`'${label}' must be a list of objects`),
	);
}

function isWrapped(value: unknown): value is { rows: unknown } {
	return typeof value === 'object' && value !== null && 'rows' in value;
}

function parse(source: string, label: string, context: FieldContext): unknown {
	const parsed = parseJson(source);
	return 'value' in parsed
		? parsed.value
		: context.refuse(`'${label}' is not valid JSON`, parsed.reason);
}

/** Whether there is no row at all. */
function isBare(value: unknown): boolean {
	return (
		isNothing(value) || (typeof value === 'object' && Object.keys(value as object).length === 0)
	);
}

/** Rows of fields. */
export function rows(name: string, children: Field[], options: RowsOptions): Field {
	const base = baseProperty(name, options);
	return simpleField({
		name,
		options,
		property: {
			...base,
			type: 'fixedCollection',
			placeholder: `Add ${options.row}`,
			typeOptions: { multipleValues: true },
			default: {},
			options: [
				{ displayName: options.row, name: 'rows', values: childProperties(children, true) },
			],
		},
		children,
		fills: { type: 'list', ...(options.single ? {} : { inside: childFills(children) }) },
		toWire(value, context) {
			const list = isBare(value) ? [] : rowsOf(value, base.displayName, context);
			if (list.length === 0) return undefined;
			return list.map((row) => {
				const parts = childParts(children, row, base.displayName, context);
				return options.single ? parts[0]?.value : assemble(parts);
			});
		},
	});
}

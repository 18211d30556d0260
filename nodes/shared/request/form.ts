/** The values of a form: of every field that is shown, in the type that the API takes. */
import type { IDataObject } from 'n8n-workflow';

import { assemble, isEmpty } from '../fields/field';
import type { Field, Part, FieldContext } from '../fields/field';
import { applies } from '../fields/childFields';

export interface FormContext extends FieldContext {
	/** The value of a parameter of the form. */
	read(name: string): unknown;
	/** The ID of the organization that the credential's user belongs to. */
	myOrganization(): Promise<number>;
}

/** A field that is shown, and what it sends. */
export interface Collected {
	field: Field;
	parts: Part[];
}

/** Every field that is shown, with what it sends; a missing required one is refused by its label. */
export function collect(fields: Field[], context: FormContext): Collected[] {
	const values: IDataObject = {};
	const collected: Collected[] = [];
	for (const field of fields) {
		if (!applies(field.condition, values)) continue;
		const value = context.read(field.name);
		values[field.name] = value as IDataObject;
		const parts = field.parts(value, context);
		const isMissing = parts.length === 0 && field.fills.length > 0 && field.required;
		if (isMissing) {
			context.refuse(
				`'${field.property.displayName}' is required`,
				isEmpty(value) || !field.lookup ? undefined : 'Choose it from the list, or give its ID',
			);
		}
		collected.push({ field, parts });
	}
	return collected;
}

/** The checked values of a form by the keys of its fields, for an operation that makes several requests of it. */
export function formValues(fields: Field[], context: FormContext): IDataObject {
	return assemble(collect(fields, context).flatMap(({ parts }) => parts));
}

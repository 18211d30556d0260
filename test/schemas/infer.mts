// The schema of samples, in the plain form that n8n's own nodes have: one type for each value.
export interface Schema {
	type: string;
	properties?: Record<string, Schema>;
	items?: Schema;
	version?: number;
}

function typeOf(value: unknown): string {
	if (value === null || value === undefined) return 'null';
	if (Array.isArray(value)) return 'array';
	return typeof value;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object';

/** What is sometimes null has the type that it has otherwise. */
function typeOfAll(values: unknown[]): string {
	const types = [...new Set(values.map(typeOf))].filter((type) => type !== 'null');
	return types[0] ?? 'null';
}

/** One schema that all values fit, as far as it can say. */
export function schemaOf(values: unknown[]): Schema {
	const type = typeOfAll(values);
	if (type === 'array') {
		const elements = values.filter(Array.isArray).flat() as unknown[];
		return elements.length > 0 ? { type, items: schemaOf(elements) } : { type };
	}
	if (type !== 'object') return { type };
	const objects = values.filter(isObject);
	const keys = [...new Set(objects.flatMap((value) => Object.keys(value)))];
	return {
		type,
		properties: Object.fromEntries(
			keys.map((key) => [
				key,
				schemaOf(objects.filter((one) => key in one).map((one) => one[key])),
			]),
		),
	};
}

/** Where a value does not fit a schema: paths with what is there. */
export function misfits(value: unknown, schema: Schema | undefined, path = ''): string[] {
	if (!schema) return [`${path}: not in the schema`];
	const type = typeOf(value);
	if (type === 'null' || schema.type === 'null') return [];
	if (type !== schema.type) return [`${path}: ${type} instead of ${schema.type}`];
	if (Array.isArray(value)) {
		return schema.items
			? value.flatMap((element) => misfits(element, schema.items, `${path}[]`))
			: [];
	}
	return isObject(value)
		? Object.entries(value).flatMap(([key, inner]) =>
				misfits(inner, schema.properties?.[key], path ? `${path}.${key}` : key),
			)
		: [];
}

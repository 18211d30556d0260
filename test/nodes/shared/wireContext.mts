// A wire context for tests of single fields: refusing throws the message that n8n would show.
import type { Field, Part, FieldContext } from '../../../nodes/shared/fields/field';

export class Refused extends Error {
	constructor(
		message: string,
		readonly description?: string,
	) {
		super(message);
	}
}

export const contextIn = (timezone = 'UTC'): FieldContext => ({
	timezone,
	refuse(message, description) {
		throw new Refused(message, description);
	},
});

/** The parts a field sends for a value, without the labels that they carry for refusals. */
export const partsOf = (field: Field, value: unknown, timezone?: string): Part[] =>
	field.parts(value, contextIn(timezone)).map(({ label: _, ...part }) => part);

/** The value a field sends; undefined when it sends nothing. */
export const wireOf = (field: Field, value: unknown, timezone?: string): unknown =>
	partsOf(field, value, timezone)[0]?.value;

/** The refusal of a value; fails when it is taken. */
export function refusalOf(field: Field, value: unknown): string {
	try {
		const wire = wireOf(field, value);
		throw new Error(`Taken: ${JSON.stringify(wire)}`);
	} catch (error) {
		if (error instanceof Refused) return error.message;
		throw error;
	}
}

const ring: unknown[] = [];
ring.push({ ring });

/** Values that no field of text, number, flag, date or choice may take. */
export const ODD_VALUES: unknown[] = [
	{},
	{ a: 1 },
	[[]],
	{ toString: 'no' },
	Object.create(null),
	['a'],
	ring,
];

/** Several things picked from a list, or their IDs given by an expression: a dropdown with ticks. */
import { baseProperty } from './field';
import type { Field, Part } from './field';
import { list } from './list';
import type { ListOptions } from './list';
import type { ApiLookup } from './lookup';

/** The words that n8n asks of every such field. */
const FROM_LIST =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

export type LocatorsOptions = Omit<ListOptions, 'label' | 'description' | 'placeholder'> & {
	/** What one of them is called: `Event Type`. */
	thing: string;
	/** The key that takes one alone, where the API has two. */
	oneAs?: string;
};

function alone(part: Part, key: string | undefined): Part {
	const isOne = key !== undefined && Array.isArray(part.value) && part.value.length === 1;
	return isOne ? { ...part, key, value: (part.value as unknown[])[0] } : part;
}

/**
 * A dropdown of which several may be chosen, fed by a lookup with numeric IDs. It belongs into a group:
 * at the top of a form the editor loads it before a new node has its credential, and not again.
 */
export function locators(name: string, lookup: ApiLookup, options: LocatorsOptions): Field {
	const { thing, oneAs, ...rest } = options;
	const worded = { ...rest, label: `${thing} Names or IDs`, description: FROM_LIST };
	const several = list(name, { ...worded, of: 'number' });
	return {
		...several,
		lookup,
		fills: oneAs ? [{ key: oneAs, type: 'number' }, ...several.fills] : several.fills,
		parts: (value, context) => several.parts(value, context).map((part) => alone(part, oneAs)),
		property: {
			...baseProperty(name, worded),
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: lookup.method },
			default: [],
		},
	};
}

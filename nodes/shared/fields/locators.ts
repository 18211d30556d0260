/** Several things picked from a list, or their IDs given by an expression: a dropdown with ticks. */
import { baseProperty } from './field';
import type { Field } from './field';
import { list } from './list';
import type { ListOptions } from './list';
import type { ApiLookup } from './lookup';

/** The words that n8n asks of every such field. */
const FROM_LIST =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

export type LocatorsOptions = Omit<ListOptions, 'label' | 'description' | 'placeholder'> & {
	/** What one of them is called: `Event Type`. */
	thing: string;
};

/** A dropdown of which several may be chosen, fed by a lookup with numeric IDs. */
export function locators(name: string, lookup: ApiLookup, options: LocatorsOptions): Field {
	const { thing, ...rest } = options;
	const worded = { ...rest, label: `${thing} Names or IDs`, description: FROM_LIST };
	return {
		...list(name, { ...worded, of: 'number' }),
		lookup,
		property: {
			...baseProperty(name, worded),
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: lookup.method },
			default: [],
		},
	};
}

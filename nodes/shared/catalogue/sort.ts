/** The order of a list, where the API sorts it. */
import { choice, group } from '../fields';
import type { Field } from '../fields';

/** What a list can be sorted by. */
export const order = (name: string, label: string) =>
	choice(name, {
		label,
		options: [
			['asc', 'Ascending'],
			['desc', 'Descending'],
		],
		description: 'Earliest or latest first',
	});

export const sort = (orders: Field[]) =>
	group('sort', orders, { button: 'Add Sort Rule', place: 'query' });

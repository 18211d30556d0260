/**
 * A filter that stands in a tool's form and comes empty: taken as none, it would list everything,
 * other people's names and addresses included.
 */
import type { Field } from '../fields';
import { groupValues } from '../fields/childFields';
import { isNothing } from '../fields/nothing';
import { idOf } from '../fields/locator';
import type { FormContext } from '../request/form';

export function refuseEmptyFilters(fields: Field[], context: FormContext): void {
	const filters = fields.find(({ name }) => name === 'filters');
	if (!filters) return;
	const given = groupValues(context.read('filters'), filters.property.displayName, context);
	const empty = filters.children?.find(({ name }) => name in given && isNothing(idOf(given[name])));
	if (empty) {
		context.refuse(
			`'${empty.property.displayName}' is empty`,
			'Give it a value: without one the list would hold everything',
		);
	}
}

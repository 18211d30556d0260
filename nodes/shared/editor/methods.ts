/**
 * The methods that n8n's editor calls for a node: one for each list and form that its fields name, and
 * the tests of its credentials.
 */
import type { Resource } from '../operation/resource';
import { withInnerFields } from '../fields/childFields';
import type { Field } from '../fields/field';
import { credentialTest } from './credentialTest';
import { listSearchOf } from './listSearch';
import type { ListSearch } from './listSearch';
import { loadOptionsOf } from './loadOptions';
import type { LoadOptions } from './loadOptions';
import { formMethodOf } from './resourceMapping';
import type { FormMethod } from './resourceMapping';

interface EditorMethods {
	credentialTest: typeof credentialTest;
	listSearch: Record<string, ListSearch>;
	loadOptions: Record<string, LoadOptions>;
	resourceMapping: Record<string, FormMethod>;
}

/** The fields of all operations of a node. */
export const fieldsOf = (resources: readonly Resource[]): Field[] =>
	resources.flatMap(({ operations }) => Object.values(operations).flatMap(({ fields }) => fields));

export function methodsOf(fields: readonly Field[]): EditorMethods {
	const methods: EditorMethods = {
		credentialTest,
		listSearch: {},
		loadOptions: {},
		resourceMapping: {},
	};
	for (const { lookup, formSource, property } of withInnerFields(fields)) {
		if (formSource) methods.resourceMapping[formSource.method] = formMethodOf(formSource);
		if (!lookup) continue;
		if (property.type === 'multiOptions')
			methods.loadOptions[lookup.method] = loadOptionsOf(lookup);
		// A typed list has no dropdown, and only takes names.
		else if (property.type === 'resourceLocator')
			methods.listSearch[lookup.method] = listSearchOf(lookup);
	}
	return methods;
}

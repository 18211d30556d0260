/** The fields that name an organization's attributes and their options. */
import { locator } from '../../fields';
import { assignedOptions, attributeOptions, attributes, attributeSlugs } from './lookups';

export const attribute = locator('attributeId', attributes, {
	required: true,
	placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
	description: 'The attribute of the organization',
});

export const attributeBySlug = locator('attributeSlug', attributeSlugs, {
	label: 'Attribute',
	required: true,
	placeholder: 'e.g. department',
	description: 'The attribute, by its slug',
});

export const attributeOption = locator('optionId', attributeOptions, {
	label: 'Option',
	required: true,
	placeholder: 'e.g. 284111e6-4821-41a4-85dd-b11422d5d4d5',
	description: 'The option of the chosen attribute',
});

export const assignedOption = locator('attributeOptionId', assignedOptions, {
	label: 'Assigned Option',
	required: true,
	placeholder: 'e.g. 284111e6-4821-41a4-85dd-b11422d5d4d5',
	description: 'The option that is assigned to the user',
});

/**
 * What a model is told about an operation when the node is its tool: made from the operation, since
 * n8n itself tells it no more than the action's name. Short, for every tool's is read at every turn.
 */
import type { Field } from '../fields';
import { withInnerFields } from '../fields/childFields';
import type { FieldProperty } from '../fields/field';
import { isComposed } from '../operation/composedOperation';
import type { AnyOperation } from '../operation/composedOperation';

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The form of what can be written in many ways. */
function formats(all: Field[]): string[] {
	const hasTimes = all.some(({ property }) => property.type === 'dateTime');
	const hasZones = all.some(({ name }) => /timeZone$/i.test(name));
	return [
		...(hasTimes ? ['Times: ISO 8601 with offset, e.g. 2027-01-12T10:00:00+01:00.'] : []),
		...(hasZones ? ['Time zones: IANA names, e.g. Europe/Berlin.'] : []),
	];
}

/** Models invent IDs more often than anything else. */
function identity(operation: AnyOperation): string[] {
	const takesIds = operation.fields.some(
		({ property, required }) => property.type === 'resourceLocator' && required,
	);
	return takesIds ? ['Take IDs from answers of tools, never guess them.'] : [];
}

function caution(operation: AnyOperation): string[] {
	const { guide, notice } = operation;
	const removes = !isComposed(operation) && operation.request.startsWith('DELETE ');
	const text = guide?.caution ?? notice ?? (removes ? "This can't be undone" : undefined);
	return text ? [sentence(text)] : [];
}

function returns({ guide, simplify }: AnyOperation): string[] {
	if (guide?.returns) return [sentence(guide.returns)];
	return simplify ? [`Returns ${Object.keys(simplify).slice(0, 8).join(', ')}.`] : [];
}

/** The whole text. */
export function toolDescription(operation: AnyOperation): string {
	const { description, guide = {} } = operation;
	const said = [guide.order, guide.ask].filter((text) => text !== undefined).map(sentence);
	return [
		sentence(description),
		...said,
		...formats(withInnerFields(operation.fields)),
		...identity(operation),
		...returns(operation),
		...caution(operation),
	].join(' ');
}

/** Named as n8n names it, so that n8n takes it for its own and adds none. */
export function toolDescriptionProperty(operation: AnyOperation): FieldProperty {
	return {
		displayName: 'Tool Description',
		name: 'toolDescription',
		type: 'string',
		typeOptions: { rows: 5 },
		default: toolDescription(operation),
		description: 'What the model is told about this tool',
	};
}

// All properties of a description, also those inside groups and rows, each with where it stands.
import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

export interface Found {
	/** `CalCom booking.create > additionalFields > guests`. */
	at: string;
	property: INodeProperties;
}

function scopeOf({ displayOptions }: INodeProperties): string {
	const { resource, operation } = displayOptions?.show ?? {};
	return resource ? `${resource.join('|')}.${operation?.join('|') ?? '*'} > ` : '';
}

export function propertiesIn(properties: INodeProperties[], path: string): Found[] {
	return properties.flatMap((property) => {
		const at = `${path} ${scopeOf(property)}${property.name}`;
		const inside = (property.options ?? []) as Array<INodeProperties | INodePropertyCollection>;
		const children = inside.flatMap((option) => {
			if ('values' in option) return option.values;
			return 'type' in option ? [option] : [];
		});
		return [{ at, property }, ...propertiesIn(children, `${at} >`)];
	});
}

/** Files behind links in an answer, such as recordings, as n8n's binary data. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { FieldProperty } from '../fields/field';
import { isNothing } from '../fields/nothing';
import { toText } from '../fields/text';
import type { Download } from '../operation/download';
import { formChecks, readSwitch } from './formChecks';

export const downloadProperty: FieldProperty = {
	displayName: 'Download',
	name: 'download',
	type: 'boolean',
	default: false,
	description: 'Whether to download each file into the output besides its link',
};

/** The name of the output field that holds the file. */
export const binaryNameProperty: FieldProperty = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	hint: 'The name of the output field to put the file in',
	description: 'Where the next node finds the file',
};

/** Adds the file to an item. The link is signed by itself: the key is not sent along. */
export async function withFile(
	context: IExecuteFunctions,
	item: INodeExecutionData,
	download: Download,
	itemIndex: number,
): Promise<INodeExecutionData> {
	const url = item.json[download.url];
	if (typeof url !== 'string' || !readSwitch(context, downloadProperty, itemIndex)) {
		return item;
	}
	const given = context.getNodeParameter('binaryPropertyName', itemIndex, 'data') as unknown;
	const field = isNothing(given)
		? 'data'
		: toText(given, binaryNameProperty.displayName, formChecks(context, itemIndex));
	const body = (await context.helpers.httpRequest({
		method: 'GET',
		url,
		encoding: 'arraybuffer',
	})) as Buffer;
	const file = await context.helpers.prepareBinaryData(
		Buffer.from(body),
		download.fileName(item.json),
		download.mimeType,
	);
	return { ...item, binary: { [field]: file } };
}

/** Files behind links in an answer, such as recordings, as n8n's binary data. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { FieldProperty } from '../fields/field';
import { isNothing } from '../fields/nothing';
import { toText } from '../fields/text';
import { formChecks, readSwitch } from './formChecks';
import { downloadFile, insideOf } from '../api/download';
import type { SaveFile } from '../api/download';
import type { TransportOptions } from '../api/transport';
import type { AnyOperation } from '../operation/composedOperation';

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

/** Adds the file to an item. */
export async function withFile(
	context: IExecuteFunctions,
	options: TransportOptions,
	item: INodeExecutionData,
	operation: Pick<AnyOperation, 'action' | 'download'>,
	itemIndex: number,
): Promise<INodeExecutionData> {
	const { download, action } = operation;
	const url = download && item.json[download.url];
	const isFile = download?.isFile?.(item.json) ?? true;
	if (typeof url !== 'string' || !isFile || !readSwitch(context, downloadProperty, itemIndex)) {
		return item;
	}
	const given = context.getNodeParameter('binaryPropertyName', itemIndex, 'data') as unknown;
	const field = isNothing(given)
		? 'data'
		: toText(given, binaryNameProperty.displayName, formChecks(context, itemIndex));
	const save = async (bytes: Parameters<SaveFile>[0] | Buffer) =>
		await context.helpers.prepareBinaryData(
			bytes,
			download?.fileName(item.json),
			download?.mimeType,
		);
	const inside = insideOf(url);
	if (inside) return { ...item, binary: { [field]: await save(inside) } };
	const file = await downloadFile(context, options, url, save, {
		node: context.getNode(),
		operation: { action },
		server: { baseUrl: url },
		isWrite: false,
		itemIndex,
	});
	return { ...item, binary: { [field]: file } };
}

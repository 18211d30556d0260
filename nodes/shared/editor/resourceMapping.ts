/**
 * Forms that Cal.com itself defines, such as the booking questions of an event type: they become
 * typed fields of n8n's resource mapper.
 */
import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { isObject, readResponseBody } from '../api/responseBody';
import { followingEdition } from '../api/serverEdition';
import { askedList, openEditorClient, operationFor, requestFor } from './askedList';
import type { FormSource } from '../fields/lookup';

export type FormMethod = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** The n8n method that loads a form. */
export function formMethodOf(source: FormSource): FormMethod {
	const load = async (context: ILoadOptionsFunctions): Promise<ResourceMapperFields> => {
		const client = await openEditorClient(context, source);
		const asked = askedList(context, source);
		const request = await requestFor(context, client, asked);
		const reply = await client.send(request, operationFor(asked.list, `Get ${source.things}`));
		const { data } = readResponseBody(reply.body);
		const fields = isObject(data) ? source.fields(data) : [];
		return fields.length > 0
			? { fields }
			: { fields, emptyFieldsNotice: `There are no ${source.things}` };
	};
	return async function () {
		return await followingEdition(async () => await load(this));
	};
}

/**
 * Forms that Cal.com itself defines, such as the booking questions of an event type: they become
 * typed fields of n8n's resource mapper.
 */
import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import type { Resource } from '../operation/resource';
import { isObject, readResponseBody } from '../api/responseBody';
import { askedList, openEditorClient, operationFor, requestFor } from './askedList';
import { withInnerFields } from '../fields/childFields';
import type { FormSource } from '../fields/lookup';

type GetFields = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** The n8n method that loads a form. */
export function formMethodOf(source: FormSource): GetFields {
	return async function () {
		const client = await openEditorClient(this, source);
		const asked = askedList(this, source);
		const request = await requestFor(this, client, asked);
		const reply = await client.send(request, operationFor(asked.list, `Get ${source.things}`));
		const { data } = readResponseBody(reply.body);
		const fields = isObject(data) ? source.fields(data) : [];
		return fields.length > 0
			? { fields }
			: { fields, emptyFieldsNotice: `There are no ${source.things}` };
	};
}

/** The methods of every form that the fields of these resources use. */
export function formMethods(resources: readonly Resource[]): Record<string, GetFields> {
	const sources = resources.flatMap(({ operations }) =>
		Object.values(operations).flatMap(({ fields }) =>
			withInnerFields(fields).flatMap(({ formSource }) => formSource ?? []),
		),
	);
	return Object.fromEntries(sources.map((source) => [source.method, formMethodOf(source)]));
}

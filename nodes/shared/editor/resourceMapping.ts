/**
 * Forms that Cal.com itself defines, such as the booking questions of an event type: they become
 * typed fields of n8n's resource mapper.
 */
import type {
	IDataObject,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { parseRoute } from '../operation/operation';
import type { Resource } from '../operation/operation';
import type { Field } from '../fields';
import { fillPath } from '../api/path';
import { openApi } from '../api/client';
import { isObject, openEnvelope } from '../api/responseBody';
import { pathValues, detoured } from './listSearch';
import type { ApiLookup } from '../fields/lookup';

/** Where a form comes from, and how its questions look as fields. */
export interface FormSource
	extends Pick<ApiLookup, 'method' | 'things' | 'request' | 'versions' | 'dependsOn' | 'detour'> {
	/** The fields for what the API answered; at most a few dozen, or the editor becomes slow. */
	fields(data: IDataObject): ResourceMapperField[];
}

type GetFields = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

const TIMEOUT_MS = 20_000;

/** The n8n method that loads a form. */
export function formMethodOf(source: FormSource): GetFields {
	return async function () {
		const api = await openApi(this, { timeout: TIMEOUT_MS });
		const asked = detoured(this, source);
		const { method, path, parameters } = parseRoute(asked.request);
		const values = await pathValues(this, api, asked, parameters);
		const reply = await api.send(
			{ method, path: fillPath(path, values), query: '', pathValues: values },
			{ action: `Get ${source.things}`, request: asked.request, versions: source.versions },
		);
		const { data } = openEnvelope(reply.body);
		const fields = isObject(data) ? source.fields(data) : [];
		return fields.length > 0
			? { fields }
			: { fields, emptyFieldsNotice: `There are no ${source.things}` };
	};
}

function sourcesIn(fields: readonly Field[]): FormSource[] {
	return fields.flatMap((field) => [
		...(field.formSource ? [field.formSource] : []),
		...sourcesIn(field.children ?? []),
	]);
}

/** The methods of every form that the fields of these resources use. */
export function formMethods(resources: readonly Resource[]): Record<string, GetFields> {
	const sources = resources.flatMap(({ operations }) =>
		Object.values(operations).flatMap(({ fields }) => sourcesIn(fields)),
	);
	return Object.fromEntries(sources.map((source) => [source.method, formMethodOf(source)]));
}

/** What a dropdown is: a row that names the list it comes from, its value and its label. */
import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import type { ApiList } from '../api/list';

interface LookupBase {
	/** The name of the n8n method; also the key under which the node registers it. */
	method: string;
	/** What its rows are called, for messages: "attributes". */
	things: string;
	/** The mode that takes the value as typed, where it is not an ID: "By Slug". */
	typedMode?: string;
}

/** The parameters of the form that fill a route's placeholders or its query, by placeholder. */
export type Dependencies = Record<string, Dependency>;

export interface Dependency {
	parameter: string;
	label: string;
	/** What an empty parameter means; the platform client's ID is in its credential. */
	fallback?: 'myOrganization' | 'ownClient';
}

/** Another route to the same list, where one of these parameters has this value. */
export interface Detour {
	when: Record<string, string>;
	from: ApiList;
	dependsOn: Dependencies;
}

/** Rows of a list that are shown together, and how the API is asked for them. */
export interface ListPart {
	query: Record<string, string>;
	/** Whether a row belongs here; the API may answer more. */
	has(row: IDataObject): boolean;
}

/** A list of the API's. */
export interface ApiLookup extends LookupBase {
	/** The list, as the operation that reads it has it: said once for both. */
	from: ApiList;
	/** Asked when the key may not read the first one. */
	fallback?: ApiList;
	dependsOn?: Dependencies;
	/** Asked instead where the form says which list is meant. */
	detour?: Detour;
	/** The row's ID. */
	value(row: IDataObject): string | number;
	/** What people recognise the row by; its times are those of the workflow's zone. */
	label(row: IDataObject, timezone: string): string;
	/** What else the row is called, by which it is found where its ID is asked. */
	names?(row: IDataObject): unknown[];
	/** Whether a text may be such a name; by default what has a letter, for IDs are mostly numbers. */
	isName?(text: string): boolean;
	/** The list in parts, one after the other: what is likely meant comes first. */
	parts?(now: Date): ListPart[];
	/** The rows inside the answer, where they are not simply its list. */
	rows?(data: unknown): IDataObject[];
}

/** A list that this package knows by itself. */
export interface FixedLookup extends LookupBase {
	all(): Array<{ name: string; value: string }>;
	/** The real name of what a text names; undefined when it is none of the list. */
	named(text: string): string | undefined;
	/** How to name one of them. */
	help: string;
}

export type Lookup = ApiLookup | FixedLookup;

/** Where a form comes from, and how its questions look as fields. */
export interface FormSource
	extends Pick<ApiLookup, 'method' | 'things' | 'from' | 'dependsOn' | 'detour'> {
	/** The fields for what the API answered; at most a few dozen, or the editor becomes slow. */
	fields(data: IDataObject): ResourceMapperField[];
}

/**
 * An error as a model needs it: what happened, and what to do about it in words that fit somebody
 * who has neither eyes nor a mouse.
 */
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

export type ItemError = NodeApiError | NodeOperationError;

/** What only people at the editor can do, and what it is for a model. */
const AT_THE_EDITOR: Array<[RegExp, string]> = [
	[/ \[item \d+\]/g, ''],
	[/\bChoose it from the list, or give its ID/g, 'Give its ID, as a list of them gives it'],
	[/\bChoose it from the list, or give /g, 'Give '],
	[/\bChoose the user from the list, or enter /g, 'Give '],
	[/, then run the node again/g, ', then call again'],
	[/\bLook at the expression or the previous node that gives it: a/g, 'Give another value: a'],
	[/\bUse the picker, or (ISO 8601)/g, 'Use $1'],
	[/,? ?\(?\b(?:under|in) '(?:Additional Fields|Update Fields|Filters|Options)'\)?/g, ''],
	[/^Add\b/g, 'Give'],
	[/, turn on 'Return All'/g, ", give 'all'"],
	[/\bChoose (?=an? ')/g, 'Give '],
	[/\bchoose (?=that|it|an? ')/g, 'give '],
];

/** The text without what only people at the editor can do. */
export function withoutEditor(text: string): string {
	return AT_THE_EDITOR.reduce(
		(done, [words, instead]) => done.replace(words, instead),
		text,
	).trim();
}

/** Facts that go with an error, such as the nearest free times; kept where n8n keeps its own. */
export function adviceOf(error: ItemError): IDataObject {
	return (error.context.advice ?? {}) as IDataObject;
}

/** No other arguments would help: the credential is wrong, or may not do that. */
function isOwners(error: ItemError): boolean {
	const isForbidden = error instanceof NodeApiError && error.httpCode === '403';
	return isForbidden || error.failure?.cause === 'credential-invalid';
}

/** What to do about a refusal of the form that says it all. */
const usualHint = ({ message }: ItemError) =>
	/ is required\b/.test(message)
		? "Give it a value: ask the person if you don't know it"
		: 'Call again with another value for it';

function hintOf(error: ItemError): string {
	const isOfForm = error instanceof NodeOperationError;
	const said = error.description ?? (isOfForm ? usualHint(error) : '');
	const hint = withoutEditor(said);
	const owners = "Don't try again: only whoever set up this tool can mend that";
	return isOwners(error) ? [hint, owners].filter(Boolean).join('. ') : hint;
}

/** The error as an answer, for agents: they hand on nothing else. */
export function errorAsData(error: ItemError): IDataObject {
	const hint = hintOf(error);
	return {
		error: withoutEditor(error.message),
		...(hint ? { hint } : {}),
		...adviceOf(error),
	};
}

/** The error itself in the same words, for callers that can be told of one. */
export function inPlainWords(error: ItemError): ItemError {
	const { error: message, hint, ...advice } = errorAsData(error);
	const facts = Object.keys(advice).length > 0 ? JSON.stringify(advice) : undefined;
	error.message = message as string;
	error.description = [hint, facts].filter(Boolean).join('\n') || null;
	return error;
}

/**
 * What the API says when it refuses: its three envelopes brought to one readable text.
 * The request body that validation errors echo (`target`, `value`) is never part of it.
 */
import { isObject } from '../responseBody';
import type { ApiReply } from '../request';
import { tidy } from './text';

const GENERIC = new Set([
	'Bad Request Exception',
	'Bad Request',
	'Internal server error',
	'Http Exception',
]);

/** Enough to see what is wrong; nobody reads the hundredth. */
const MOST_ISSUES = 30;

/** `value must be a string` about the field `value` reads better as `must be a string`. */
function withoutField(constraint: string, property: string): string {
	return constraint.startsWith(`${property} `) ? constraint.slice(property.length + 1) : constraint;
}

/** `details.errors[]` of the validation, through its children: `attendee.email: must be an email`. */
function flattenValidation(errors: unknown[], parent = ''): string[] {
	return errors
		.filter(isObject)
		.slice(0, MOST_ISSUES)
		.flatMap((error) => {
			const property = String(error.property ?? '').slice(0, 100);
			const path = parent && property ? `${parent}.${property}` : parent || property;
			const constraints = isObject(error.constraints) ? Object.values(error.constraints) : [];
			const own = constraints.map((constraint) => withoutField(String(constraint), property));
			const children = Array.isArray(error.children) ? flattenValidation(error.children, path) : [];
			return [
				...(own.length > 0 ? [path ? `${path}: ${own.join(', ')}` : own.join(', ')] : []),
				...children,
			];
		});
}

function textOf(value: unknown): string | undefined {
	if (typeof value === 'string' && value.trim() !== '') return value;
	if (Array.isArray(value) && value.length > 0) {
		const texts = value.filter((part) => typeof part === 'string');
		return texts.slice(0, MOST_ISSUES).join('; ') || undefined;
	}
	return undefined;
}

/** `Invalid app, available apps are: ` goes on in another place of the envelope. */
function completed(message: string, details: unknown): string {
	const rest =
		isObject(details) && message.trim().endsWith(':') ? textOf(details.error) : undefined;
	return rest ? `${message.trim()} ${rest}` : message;
}

/** What the API says, and whether it names the fields that are wrong. */
export interface Refusal {
	text: string;
	namesFields: boolean;
}

/** `attendee.email: must be an email` and `client_id - Required` name a field first. */
const FIELD_FIRST = /^[a-z][\w.]{0,100}(?:: | - )/i;

/** The API's own explanation, or undefined when there is none worth showing. */
export function refusalOf({ body }: Pick<ApiReply, 'body'>): Refusal | undefined {
	if (!isObject(body)) return undefined;
	const error = isObject(body.error) ? body.error : {};
	const details = error.details;
	if (isObject(details) && Array.isArray(details.errors)) {
		const flat = flattenValidation(details.errors);
		if (flat.length > 0) return { text: tidy(flat.join('; ')), namesFields: true };
	}
	const candidates = [
		textOf(error.message),
		isObject(details) ? textOf(details.message) : textOf(details),
		textOf(body.error_description),
		textOf(body.message),
		textOf(body.error),
	];
	const found = candidates.find((text) => text !== undefined && !GENERIC.has(text));
	if (found === undefined) return undefined;
	const text = tidy(completed(found, details));
	return text === '' ? undefined : { text, namesFields: FIELD_FIRST.test(text) };
}

/** The statuses that stand for the classes of the API's own refusals. */
const CODES: Array<[RegExp, number]> = [
	[/^BadRequest/, 400],
	[/^Unauthorized/, 401],
	[/^Forbidden/, 403],
	[/^NotFound/, 404],
	[/^Conflict/, 409],
	[/^Unprocessable/, 422],
	[/^Throttler|^TooManyRequests/, 429],
	[/^InternalServer/, 500],
];

const isRefusal = (status: unknown): status is number =>
	typeof status === 'number' && status >= 400 && status < 600;

/**
 * The status of a refusal that came as a success: `200` with `{ "status": "error" }`. Undefined for
 * a real success.
 */
export function hiddenRefusal({ body }: Pick<ApiReply, 'body'>): number | undefined {
	if (!isObject(body)) return undefined;
	const saysError = typeof body.status === 'string' && /^(?:error|fail)/i.test(body.status);
	const hasOnlyError = isObject(body.error) && !('data' in body);
	const saysNo = body.success === false && !('data' in body);
	if (!saysError && !hasOnlyError && !saysNo) return undefined;
	const error = isObject(body.error) ? body.error : {};
	const details = isObject(error.details) ? error.details : {};
	const said = [details.statusCode, error.statusCode, body.statusCode].find(isRefusal);
	const code = String(error.code ?? '');
	return said ?? CODES.find(([pattern]) => pattern.test(code))?.[1] ?? 400;
}

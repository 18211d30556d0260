/**
 * What the API says when it refuses: its three envelopes brought to one readable text.
 * The request body that validation errors echo (`target`, `value`) is never part of it.
 */
import { isObject } from '../responseBody';
import type { ApiReply } from '../request';

const GENERIC = new Set([
	'Bad Request Exception',
	'Bad Request',
	'Internal server error',
	'Http Exception',
]);

/** `value must be a string` about the field `value` reads better as `must be a string`. */
function withoutField(constraint: string, property: string): string {
	return constraint.startsWith(`${property} `) ? constraint.slice(property.length + 1) : constraint;
}

/** `details.errors[]` of the validation, through its children: `attendee.email: must be an email`. */
function flattenValidation(errors: unknown[], parent = ''): string[] {
	return errors.filter(isObject).flatMap((error) => {
		const property = String(error.property ?? '');
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

/** The class that refused: `RolesGuard - `, `IsTeamInOrg - `, `GetOrgId decorator: `. */
const CLASS_NAME =
	/^(?:\w+ ?(?:Guard|Strategy|Filter|Pipe|decorator)(?: -|:) |[A-Z][a-z]+[A-Z]\w* ?- ?)/;

/** `start property is wrong,start must be a date , …` is `start: must be a date; …`. */
function withoutRepetition(message: string): string {
	if (!message.includes(' property is wrong,')) return message;
	return message
		.replace(/(\w[\w ]*?) property is wrong,\s*(?:\1 )?/g, '$1: ')
		.replace(/ , /g, '; ');
}

const MISSING_ROLE =
	/^user with id=\d+ does not have the minimum required role=(?:ORG_|TEAM_)?(\w+) within organization with id=(\d+)(?: team with id=(\d+))?\.?$/i;

/** The IDs of users mean nothing to people; what they need does. */
function withoutUserId(message: string): string {
	return message.replace(MISSING_ROLE, (_, role: string, organization: string, team?: string) => {
		const where = team === undefined ? `organization ${organization}` : `team ${team}`;
		return `Your user is no ${role.toLowerCase()} of ${where}`;
	});
}

/** Leaves out what only the API's programmers understand, and anything that may be a secret. */
export function tidy(message: string): string {
	return withoutUserId(withoutRepetition(message.replace(CLASS_NAME, '')))
		.replace(/^(Cannot [A-Z]+ [^?\s]*)\?\S*/, '$1')
		.replace(/\bcal_\w{6,}/g, 'cal_…')
		.replace(/\b(Bearer )\S+/g, '$1…')
		.replace(/[,\s]+$/, '')
		.slice(0, 1000);
}

function textOf(value: unknown): string | undefined {
	if (typeof value === 'string' && value.trim() !== '') return value;
	if (Array.isArray(value) && value.length > 0) {
		return value.filter((part) => typeof part === 'string').join('; ') || undefined;
	}
	return undefined;
}

/** `Invalid app, available apps are: ` goes on in another place of the envelope. */
function completed(message: string, details: unknown): string {
	const rest =
		isObject(details) && message.trim().endsWith(':') ? textOf(details.error) : undefined;
	return rest ? `${message.trim()} ${rest}` : message;
}

/** The API's own explanation, or undefined when there is none worth showing. */
export function refusalText(reply: ApiReply): string | undefined {
	const { body } = reply;
	if (!isObject(body)) return undefined;
	const error = isObject(body.error) ? body.error : {};
	const details = error.details;
	if (isObject(details) && Array.isArray(details.errors)) {
		const flat = flattenValidation(details.errors);
		if (flat.length > 0) return tidy(flat.join('; '));
	}
	const candidates = [
		textOf(error.message),
		isObject(details) ? textOf(details.message) : textOf(details),
		textOf(body.error_description),
		textOf(body.message),
		textOf(body.error),
	];
	const found = candidates.find((text) => text !== undefined && !GENERIC.has(text));
	return found === undefined ? undefined : tidy(completed(found, details));
}

// The scopes of OAuth2 access tokens, and which one each operation needs: the contract says it for
// most operations, the first words of the path for the others. What has none takes no such token.
import { operations } from '../../contract/contract.mts';
import type { ContractOperation } from '../../contract/contract.mts';
import { refuse } from '../refusal.mts';

/** Paths to what a scope is about; the first that fits. */
const SUBJECTS: ReadonlyArray<[path: RegExp, subject: string]> = [
	[/^\/v2\/teams\/\{teamId\}\/event-types/, 'TEAM_EVENT_TYPE'],
	[/^\/v2\/teams\/\{teamId\}\/bookings/, 'TEAM_BOOKING'],
	[/^\/v2\/teams\/\{teamId\}\/(memberships|invite)/, 'TEAM_MEMBERSHIP'],
	[/^\/v2\/teams\/\{teamId\}\/(schedules|users)/, 'TEAM_SCHEDULE'],
	[/^\/v2\/teams\/\{teamId\}\/routing-forms/, 'TEAM_ROUTING_FORM'],
	[/^\/v2\/teams\/\{teamId\}\/verified-resources/, 'TEAM_VERIFIED_RESOURCES'],
	[/^\/v2\/teams(\/\{teamId\})?$/, 'TEAM_PROFILE'],
	[/^\/v2\/organizations\/\{orgId\}\/teams\/event-types/, 'ORG_EVENT_TYPE'],
	[/^\/v2\/organizations\/\{orgId\}\/teams\/\{teamId\}\/event-types/, 'TEAM_EVENT_TYPE'],
	[
		/^\/v2\/organizations\/\{orgId\}\/teams\/\{teamId\}\/verified-resources/,
		'TEAM_VERIFIED_RESOURCES',
	],
	[/^\/v2\/event-types/, 'EVENT_TYPE'],
	[/^\/v2\/(schedules|me\/ooo)/, 'SCHEDULE'],
	[/^\/v2\/me$/, 'PROFILE'],
	[/^\/v2\/(conferencing|calendars|selected-calendars|destination-calendars)/, 'APPS'],
	[/^\/v2\/webhooks/, 'WEBHOOK'],
	[/^\/v2\/verified-resources/, 'VERIFIED_RESOURCES'],
];

/** Guests can do these without any key, so a token can whatever it may otherwise. */
const OPEN = /^\/v2\/(slots|bookings$|bookings\/(\{bookingUid\}(\/(reschedule|cancel))?$|by-seat))/;

/** The scope that an operation needs; `''` for none, undefined where no token is taken. */
export function scopeNeeded({
	method,
	path,
	note = '',
}: Pick<ContractOperation, 'method' | 'path' | 'note'>) {
	const [, said] = /\b(?:scope|needs) ([A-Z_]+_(?:READ|WRITE))\b/.exec(note) ?? [];
	if (said) return said;
	if (OPEN.test(path)) return '';
	const [, subject] = SUBJECTS.find(([pattern]) => pattern.test(path)) ?? [];
	return subject && `${subject}_${method === 'GET' ? 'READ' : 'WRITE'}`;
}

/** Every scope that some operation needs. */
export const SCOPES: readonly string[] = [
	...new Set(operations.map(scopeNeeded).filter((scope): scope is string => Boolean(scope))),
].sort();

/** Refuses a token that may not do this. An organization's scope does for its teams. */
export function assertScope(granted: readonly string[], operation: ContractOperation): void {
	const needed = scopeNeeded(operation);
	if (needed === undefined) {
		throw refuse(
			403,
			'insufficient_scope: this endpoint is not available for third-party OAuth tokens',
		);
	}
	const isGranted = granted.includes(needed) || granted.includes(needed.replace(/^TEAM_/, 'ORG_'));
	if (needed === '' || isGranted) return;
	throw refuse(
		403,
		`insufficient_scope: token does not have the required scopes. Required: ${needed}. Token has: ${granted.join(', ')}`,
	);
}

/** Which editions have an operation, and with which date it is sent to them. */
import type { Edition } from '../../../../nodes/shared/api/edition';
import {
	hasRoute,
	isAvailable,
	unavailable,
	versionFor,
} from '../../../../nodes/shared/api/versions';
import type { Available } from '../../../../nodes/shared/api/versions';

const EDITIONS: Edition[] = ['cloud', 'calCom2025August', 'calCom2025', 'calCom2026', 'calDiy'];

/** By edition: the date, `-` where none is sent, `no` where the operation is lacking. */
const everywhere = (operation: Available) =>
	EDITIONS.map((edition) =>
		isAvailable(operation, edition) ? (versionFor(operation, edition) ?? '-') : 'no',
	).join(' ');

const ORGANIZATION = 'GET /v2/organizations/{orgId}/roles';

it.each<[Available, string]>([
	[{}, '- - - - -'],
	[{ versions: { server2025: true, current: '2024-09-04' } }, '2024-09-04 - - - -'],
	[
		{ versions: { current: '2026-02-25', server2025: '2024-08-13' } },
		'2026-02-25 2024-08-13 2024-08-13 2024-08-13 2024-08-13',
	],
	[{ versions: { server2025: false } }, '- no no no no'],
	[
		{ versions: { server2025: false, december2025: '2024-08-13' } },
		'- no 2024-08-13 2024-08-13 2024-08-13',
	],
	[
		{ versions: { current: '2026-02-25', server2025: false, calDiy: '2024-08-13' } },
		'2026-02-25 no no 2024-08-13 2024-08-13',
	],
	[{ versions: { server2025: true, calDiy: false } }, '- - - - no'],
	[{ request: ORGANIZATION }, '- - - - no'],
	[{ request: 'GET /v2/teams' }, '- - - - no'],
	[{ request: ORGANIZATION, versions: { server2025: false, december2025: true } }, '- no - - no'],
])('%j: %s', (operation, expected) => expect(everywhere(operation)).toBe(expected));

it('has an operation where one of its two routes is', () => {
	const operation: Available & { inOrganization: Available } = {
		request: 'GET /v2/teams/{teamId}/bookings',
		versions: { server2025: false },
		inOrganization: { request: ORGANIZATION, versions: { server2025: true } },
	};
	expect(EDITIONS.map((edition) => hasRoute(operation, edition))).toEqual([
		true,
		true,
		true,
		true,
		false,
	]);
});

it.each<[Edition, Available['request'], RegExp]>([
	['calDiy', 'GET /v2/teams', /no teams and no organizations/],
	['calDiy', 'GET /v2/events', /only a part/],
	['calCom2025August', 'GET /v2/events', /came later/],
])('says why %s lacks %s', (edition, request, why) => {
	const { message, description } = unavailable({ action: 'Get it', request }, edition);
	expect(message).toMatch(/^'Get it' does not exist in Cal\./);
	expect(description).toMatch(why);
});

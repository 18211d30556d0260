// Every operation is where its rows say that it is, and every field that a server would drop says so.
import { isAvailable, versionFor } from '../../nodes/shared/api/versions';
import { styleOn } from '../../nodes/shared/api/pagination';
import type { PageStyle } from '../../nodes/shared/api/pagination';
import type { Route } from '../../nodes/shared/api/route';
import { parseRoute } from '../../nodes/shared/api/route';
import type { FilledKey } from '../../nodes/shared/fields/field';
import { withInnerFields } from '../../nodes/shared/fields/childFields';
import { routed } from '../../nodes/shared/operation/operation';
import type { Operation } from '../../nodes/shared/operation/operation';
import { apiOperations } from '../nodes/allOperations.mts';
import { acceptedBy, datesOf, measured } from './editions.mts';
import type { Measured } from './editions.mts';

const EDITIONS = Object.keys(measured) as Measured[];

const rows = apiOperations.flatMap(({ node, resource, key, operation }) =>
	[false, true]
		.filter((isInside) => !isInside || operation.inOrganization)
		.flatMap((isInside) =>
			EDITIONS.map((edition) => ({
				id: `${node}.${resource.value}.${key}`,
				edition,
				isInside,
				operation: routed(operation, isInside),
			})),
		),
);

/** What reads its query by hand: the table of the server lists none of it. */
const READS_ITSELF = new Set<Route>(['GET /v2/slots']);

/** The names of servers of 2025 stand beside today's. */
const RENAMED = new Set(['timeZone']);

function filledIn(operation: Operation, place: 'body' | 'query', isInside: boolean): FilledKey[] {
	const { method, parameters } = parseRoute(operation.request);
	const usual = method === 'GET' || method === 'DELETE' ? 'query' : 'body';
	return operation.fields
		.flatMap(({ fills }) => fills)
		.filter(({ key, only, place: at = usual }) => {
			const isElsewhere = only && (only === 'inside') !== isInside;
			return at === place && !isElsewhere && key !== 'orgId' && !parameters.includes(key);
		});
}

describe.each(EDITIONS)('%s', (edition) => {
	const own = rows.filter((row) => row.edition === edition);

	test.each(own)('$id: $operation.request', ({ operation }) => {
		const dates = datesOf(edition, operation.request);
		expect(isAvailable(operation, edition)).toBe(dates.length > 0);
		if (dates.length === 0) return;
		expect(dates).toContain(versionFor(operation, edition) ?? '2024-04-15');
	});

	const taken = own.filter(
		({ operation }) => isAvailable(operation, edition) && !READS_ITSELF.has(operation.request),
	);

	test.each(taken)('fields of $id: $operation.request', ({ operation, isInside }) => {
		const accepted = acceptedBy(edition, operation.request, versionFor(operation, edition));
		const unsaid = (['body', 'query'] as const).flatMap((place) => {
			const keys = new Set(accepted?.[place]?.map((key) => key.replace('!', '')));
			// Bodies that a server reads by hand are not listed at all.
			if (place === 'body' && keys.size === 0) return [];
			return filledIn(operation, place, isInside)
				.filter(({ key }) => !keys.has(key.split('.')[0] ?? ''))
				.filter(({ key, notOn }) => !notOn?.includes(edition) && !RENAMED.has(key))
				.map(({ key }) => key);
		});
		expect(unsaid).toEqual([]);
	});
});

/** The query parameters of each way to ask for a page. */
const PAGED_BY: Record<PageStyle['kind'], string[]> = {
	cursor: ['cursor', 'limit'],
	none: [],
	offset: ['limit', 'offset'],
	skip: ['skip', 'take'],
};

test.each(
	rows.filter(({ operation, edition }) => operation.pages && isAvailable(operation, edition)),
)('pages of $id on $edition: $operation.request', ({ operation, edition }) => {
	const accepted = acceptedBy(edition, operation.request, versionFor(operation, edition));
	const { kind, inBody, onTrial } = styleOn(operation.pages as PageStyle, { edition });
	const keys = (inBody ? accepted?.body : accepted?.query)?.map((key) => key.replace('!', ''));
	if (!onTrial) expect(keys ?? []).toEqual(expect.arrayContaining(PAGED_BY[kind]));
});

/** What servers take, but answer with a fault or a refusal whatever it is: tried on real ones. */
const TAKEN_IN_VAIN = new Set([
	'calComTeam.team.create timeFormat', // a text for the API, a number for its database
	'calComTeam.team.update timeFormat',
	'calComOrganization.user.create avatarUrl', // the picture itself, not its address
	'calComOrganization.user.create username', // taken for the address that is invited
	'calComOrganization.user.create weekday', // 500
	'calComOrganization.user.update avatarUrl',
	'calComOrganization.user.update weekday',
]);

test('no field is refused where a server takes it', () => {
	const refused = rows.flatMap(({ id, edition, isInside, operation }) => {
		if (!isAvailable(operation, edition)) return [];
		const accepted = acceptedBy(edition, operation.request, versionFor(operation, edition));
		return (['body', 'query'] as const).flatMap((place) =>
			filledIn(operation, place, isInside)
				.filter(({ key, notOn }) => {
					const isTaken = accepted?.[place]?.some((name) => name.replace('!', '') === key);
					const isInVain = edition === 'calCom2025' && TAKEN_IN_VAIN.has(`${id} ${key}`);
					return isTaken && !isInVain && notOn?.includes(edition);
				})
				.map(({ key }) => `${id} ${edition} ${key}`),
		);
	});
	expect(refused).toEqual([]);
});

test('a dropdown is where the operation that it lists is', () => {
	const versions = new Map(
		rows.map(({ operation }) => [operation.request, operation.versions ?? { server2025: true }]),
	);
	const wrong = apiOperations
		.flatMap(({ operation }) => withInnerFields(operation.fields))
		.flatMap(({ lookup }) =>
			lookup && 'from' in lookup ? [{ method: lookup.method, ...lookup.from }] : [],
		)
		.filter(({ request, versions: own = { server2025: true } }) => {
			const right = versions.get(request);
			return right && JSON.stringify(right) !== JSON.stringify(own);
		})
		.map(({ method, request }) => `${method} ${request}`);
	expect([...new Set(wrong)]).toEqual([]);
});

/** Every value that an edition does not know, by the field that offers it. */
const unknownValues = apiOperations.flatMap(({ resource, key, operation }) =>
	withInnerFields(operation.fields)
		.filter(({ children }) => children === undefined)
		.flatMap((field) =>
			field.fills.flatMap(({ valuesNotOn = {}, type }) =>
				Object.entries(valuesNotOn).map(([value, editions]) => ({
					id: `${resource.name}.${key} ${field.name} ${value}`,
					field,
					value: type === 'list' ? [value] : value,
					editions,
				})),
			),
		),
);

test('there are values that some editions do not know', () =>
	expect(unknownValues.length).toBeGreaterThan(50));

test.each(unknownValues)('$id is refused where it is not known', ({ field, value, editions }) => {
	const refuse = (message: string): never => {
		throw new Error(message);
	};
	for (const edition of editions) {
		const send = () => field.parts(value, { timezone: 'UTC', edition, refuse });
		expect(send).toThrow(/' of '.*' does not exist in /);
	}
	expect(field.parts(value, { timezone: 'UTC', edition: 'cloud', refuse })).toHaveLength(1);
});

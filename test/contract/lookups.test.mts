// Every list behind a dropdown and every form that Cal.com defines agrees with the contract on each of
// its routes: the version dates of both generations, the paging, the credential, what fills the path.
import { parseRoute } from '../../nodes/shared/api/route';
import { withInnerFields } from '../../nodes/shared/fields/childFields';
import type { ApiLookup, FormSource } from '../../nodes/shared/fields/lookup';
import { allOperations, apiOperations } from '../nodes/allOperations.mts';
import { compareList } from './compare.mts';
import type { AskedList } from './compare.mts';

const isOfApi = (source: object): source is ApiLookup | FormSource => 'from' in source;

const sources = new Set(
	allOperations.flatMap(({ operation }) =>
		withInnerFields(operation.fields).flatMap(({ lookup, formSource }) =>
			[lookup, formSource].filter((source) => source !== undefined).filter(isOfApi),
		),
	),
);

/** Each list that a dropdown or form may ask, on each of its routes. */
function listsOf(source: ApiLookup | FormSource): AskedList[] {
	const { from, detour, dependsOn } = source;
	const { fallback } = source as Partial<ApiLookup>;
	return [
		{ ...from, dependsOn },
		...(from.inOrganization ? [{ ...from, ...from.inOrganization, dependsOn }] : []),
		...(fallback ? [{ ...fallback, dependsOn }] : []),
		...(detour ? [{ ...detour.from, dependsOn: detour.dependsOn }] : []),
	];
}

const rows = [...sources].flatMap((source) =>
	listsOf(source).map((list) => ({ method: source.method, route: list.request, list })),
);

/** Where a list differs from the contract on purpose, and why. */
const deviations: Record<string, string> = {
	// A real server answered: see `me-oauth-creds` among the recordings.
	'GET /v2/me': 'the API does not take the platform client',
};

test('there are dozens of them, in all ways of paging', () => {
	expect(rows.length).toBeGreaterThan(60);
	const kinds = new Set(rows.map(({ list }) => list.pages?.kind));
	expect(kinds).toEqual(new Set(['none', 'skip', 'offset', 'cursor']));
});

test.each(rows)('$method: $route', ({ list }) => {
	const known = deviations[list.request];
	expect(compareList(list)).toEqual(known === undefined ? [] : [known]);
	expect(parseRoute(list.request).method).toBe('GET');
});

const isList = ({ pages }: { pages?: unknown }) => pages !== undefined;

/** The lists of operations by their route. */
const listOperations = new Map(
	apiOperations
		.filter(({ operation }) => isList(operation))
		.map((row) => [row.operation.request, row]),
);

/** Lists that the API has one operation for, and which are therefore written once. */
const shared = rows.filter(({ route }) => listOperations.has(route));

test('most dropdowns are filled from the list of an operation', () => {
	expect(shared.length).toBeGreaterThan(40);
});

test.each(shared)('$method names the list of $route instead of repeating it', ({ route, list }) => {
	const operation = listOperations.get(route)?.operation;
	expect(operation?.pages).toBe(list.pages);
	expect(operation?.versions).toBe(list.versions);
	expect(operation?.platformClient ?? false).toBe(list.platformClient ?? false);
});

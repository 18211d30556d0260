// Every list behind a dropdown and every form that Cal.com defines agrees with the contract on each of
// its routes: the version dates of both generations, the paging, the credential, what fills the path.
import { parseRoute } from '../../nodes/shared/api/route';
import { withInnerFields } from '../../nodes/shared/fields/childFields';
import type { ApiLookup, FormSource } from '../../nodes/shared/fields/lookup';
import { allOperations } from '../nodes/allOperations.mts';
import { compareList } from './compare.mts';
import type { AskedList } from './compare.mts';

const isOfApi = (source: object): source is ApiLookup | FormSource => 'request' in source;

const sources = new Set(
	allOperations.flatMap(({ operation }) =>
		withInnerFields(operation.fields).flatMap(({ lookup, formSource }) =>
			[lookup, formSource].filter((source) => source !== undefined).filter(isOfApi),
		),
	),
);

/** Each route that a lookup may ask, as what it is there. */
function routesOf(source: ApiLookup | FormSource): AskedList[] {
	const { detour } = source;
	const { fallback, inOrganization } = source as Partial<ApiLookup>;
	return [
		source,
		...(fallback ? [{ ...source, request: fallback }] : []),
		...(inOrganization ? [{ ...source, ...inOrganization }] : []),
		...(detour ? [{ ...source, ...detour }] : []),
	];
}

const rows = [...sources].flatMap((source) =>
	routesOf(source).map((list) => ({ method: source.method, route: list.request, list })),
);

/** Where a list differs from the contract on purpose, and why. */
const deviations: Record<string, string> = {
	// A real server answered: see `me-oauth-creds` among the recordings.
	'GET /v2/me': 'the API does not take the platform client',
};

test('there are dozens of them, in all ways of paging', () => {
	expect(rows.length).toBeGreaterThan(60);
	const kinds = new Set(rows.map(({ list }) => list.pages?.kind));
	expect(kinds).toEqual(new Set(['none', 'skip', 'offset', 'cursor', undefined]));
});

test.each(rows)('$method: $route', ({ list }) => {
	const known = deviations[list.request];
	expect(compareList(list)).toEqual(known === undefined ? [] : [known]);
	expect(parseRoute(list.request).method).toBe('GET');
});

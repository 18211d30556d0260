// The API's envelope, and the five places in which it says where the next page is.
import { readResponseBody, rowsIn } from '../../../../nodes/shared/api/responseBody';
import { exchanges } from '../../../errors/recordings.mts';

describe('openEnvelope', () => {
	const cursor = { nextCursor: 'x', hasMore: true };

	it.each([
		[{ status: 'success', data: [1] }, [1], {}],
		[{ status: 'success', data: null }, null, {}],
		[{ status: 'success' }, undefined, {}],
		['', undefined, {}],
		['text', 'text', {}],
		[{ access_token: 'x' }, { access_token: 'x' }, {}],
		[[1], [1], {}],
		[{ status: 'success', data: [], pagination: cursor }, [], cursor],
		[{ status: 'success', data: [], meta: cursor }, [], cursor],
		[
			{ status: 'success', data: { rows: [], pagination: cursor } },
			{ rows: [], pagination: cursor },
			cursor,
		],
		[
			{ status: 'success', data: { rows: [], ...cursor } },
			{ rows: [], ...cursor },
			{ rows: [], ...cursor },
		],
		[{ status: 'success', data: [], pagination: { totalItems: 3 } }, [], { totalItems: 3 }],
		[{ status: 'success', data: { meta: 1 }, meta: 'x' }, { meta: 1 }, {}],
	])('opens %j', (body, data, pagination) => {
		expect(readResponseBody(body)).toEqual({ data, pagination });
	});

	it('opens every recorded success', () => {
		const successes = exchanges.filter(({ response }) => response.status < 300);
		expect(successes.length).toBeGreaterThan(200);
		for (const { response } of successes) {
			const { data } = readResponseBody(response.body);
			expect({ data }).not.toHaveProperty('data.status', 'success');
		}
	});
});

describe('rowsIn', () => {
	it.each([
		[
			[1, 2],
			[1, 2],
		],
		[{ total: 1, rows: [1] }, [1]],
		[{ a: 1 }, []],
		[null, []],
		[undefined, []],
		['text', []],
	])('%j has %j', (data, rows) => expect(rowsIn(data)).toEqual(rows));
});

// The stories of the run over a real server leave no operation out, and name none that isn't there.
import { allOperations } from '../nodes/allOperations.mts';
import { compare } from './compare.mts';
import { resolve } from './forms.mts';
import { stories } from './stories/index.mts';

const told = new Set(
	stories.flatMap(({ node, steps, cleanUp = [] }) =>
		[...steps, ...cleanUp].map((step) => `${step.node ?? node}.${step.run}`),
	),
);
const known = new Set(
	allOperations.map(({ node, resource, key }) => `${node}.${resource.value}.${key}`),
);

/** What would lock out whoever runs it, and what is no operation of the API's own. */
const NEVER_RUN = new Set(['calCom.profile.refreshApiKey', 'calCom.api.request']);

test('every operation is in a story', () => {
	expect([...known].filter((id) => !told.has(id) && !NEVER_RUN.has(id))).toEqual([]);
});

test('every step is an operation', () => {
	expect([...told].filter((id) => !known.has(id))).toEqual([]);
});

test('references are resolved wherever they stand', () => {
	const things = { booking: { uid: 'u1', attendees: [{ email: 'a@example.com' }] } };
	expect(
		resolve({ a: ['$booking.uid'], b: '$booking.attendees.0.email', c: '$none.x' }, things),
	).toEqual({
		a: ['u1'],
		b: 'a@example.com',
		c: undefined,
	});
});

describe('what a server shows is held against what it was asked', () => {
	it('takes the same point in time, and numbers as text', () => {
		const asked = { start: '2027-01-12T09:00:00Z', length: 30 };
		const shown = { start: '2027-01-12T10:00:00+01:00', length: '30' };
		expect(compare(asked, shown)).toEqual({ differs: [], notShown: [] });
	});

	it('says what differs, at which place, and what no answer shows', () => {
		const asked = { color: { light: '#fff', dark: '#000' }, hidden: true };
		expect(compare(asked, { color: { light: '#eee', dark: '#000' } })).toEqual({
			differs: ['color.light: asked "#fff", shown "#eee"'],
			notShown: ['hidden'],
		});
	});

	it('finds elements of a list among others, in any order', () => {
		const asked = { locations: [{ type: 'link', link: 'https://a' }] };
		const shown = {
			locations: [{ type: 'phone' }, { type: 'link', link: 'https://a', public: true }],
		};
		expect(compare(asked, shown).differs).toEqual([]);
		expect(compare(asked, { locations: [{ type: 'phone' }] }).differs).toHaveLength(1);
	});

	it('reads another key where the answer has one, or none', () => {
		expect(
			compare(
				{ attendee: 'Gus', code: '1' },
				{ guest: 'Gus' },
				{ attendee: 'guest', code: undefined },
			),
		).toEqual({
			differs: [],
			notShown: [],
		});
	});
});

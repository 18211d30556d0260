// Who the caller is: one request for the items of a client, remembered for all, and errors of each own.
import { createCurrentUser } from '../../../../nodes/shared/api/currentUser';

let keys = 0;
const freshIdentity = () => `identity-${(keys += 1)}`;
const reply = {
	status: 200,
	headers: {},
	body: { status: 'success', data: { organizationId: 7 } },
};

test('items that ask at once share one request', async () => {
	let asked = 0;
	const currentUser = createCurrentUser(freshIdentity(), async () => {
		asked += 1;
		return await Promise.resolve(reply);
	});
	const users = await Promise.all([0, 1, 2, 3].map(async (item) => await currentUser(item)));
	expect([users.map(({ organizationId }) => organizationId), asked]).toEqual([[7, 7, 7, 7], 1]);
});

test('a success is shared with other executions', async () => {
	const identity = freshIdentity();
	await createCurrentUser(identity, async () => await Promise.resolve(reply))(0);
	const never = createCurrentUser(identity, async () => await Promise.reject(new Error('asked')));
	expect(await never(0)).toEqual({ organizationId: 7 });
});

test('a refusal is not: each item gets an error of its own', async () => {
	const asked: Array<number | undefined> = [];
	const currentUser = createCurrentUser(freshIdentity(), async (item) => {
		asked.push(item);
		return await Promise.reject(new Error(`item ${item}`));
	});
	const outcomes = await Promise.allSettled([0, 1, 2].map(async (item) => await currentUser(item)));
	expect(
		outcomes.map((outcome) => outcome.status === 'rejected' && String(outcome.reason)),
	).toEqual(['Error: item 0', 'Error: item 1', 'Error: item 2']);
	expect(asked).toEqual([0, 1, 2]);
});

test('one execution that is stopped or slow ends no other', async () => {
	const identity = freshIdentity();
	const stopped = createCurrentUser(
		identity,
		async () => await Promise.reject(new Error('stopped')),
	);
	const slow = createCurrentUser(identity, async () => await new Promise(() => undefined));
	const other = createCurrentUser(identity, async () => await Promise.resolve(reply));
	const ends = stopped(0).catch((error: Error) => error.message);
	void slow(0);
	expect(await other(0)).toEqual({ organizationId: 7 });
	expect(await ends).toBe('stopped');
});

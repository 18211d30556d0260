// Every refusal that a real Cal.com server was heard to give becomes an error for people:
// one readable line, a hint, the item – and nothing of what was sent, least of all a key.
import { inspect } from 'node:util';

import type { INode } from 'n8n-workflow';

import { replyError } from '../../../../../nodes/shared/api/errors/apiError';
import type { ApiReply } from '../../../../../nodes/shared/api/request';
import { refusals, textsIn } from '../../../../errors/recordings.mts';
import type { Exchange } from '../../../../errors/recordings.mts';

const node: INode = {
	id: 'node',
	name: 'Cal.com',
	type: 'n8n-nodes-calcom-api.calCom',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const server = { baseUrl: 'https://api.cal.com', edition: 'cloud' } as const;

const errorOf = (reply: ApiReply) =>
	replyError(reply, {
		node,
		operation: { action: 'Get booking' },
		server,
		isWrite: false,
		itemIndex: 3,
	});

/** What the error shows in any way: as n8n stores it and as a log prints it. */
function everythingOf(error: Error): string {
	return `${JSON.stringify(error)}\n${inspect(error, { depth: 12 })}`;
}

interface Validation {
	target?: unknown;
	value?: unknown;
	children?: Validation[];
	constraints?: unknown;
}

const echoOf = (errors: Validation[]): string[] =>
	errors.flatMap(({ target, value, children }) => [
		...textsIn([target, value]),
		...echoOf(children ?? []),
	]);

/** The texts of the sent body that only the echo repeats, not the API's own sentence. */
function echoed({ response }: Exchange): string[] {
	const { error } = response.body as { error?: { details?: { errors?: Validation[] } } };
	const errors = error?.details?.errors ?? [];
	const sentences = JSON.stringify(errors, (key, value: unknown) =>
		key === 'target' || key === 'value' ? undefined : value,
	);
	return echoOf(errors).filter((text) => text.length > 3 && !sentences.includes(text));
}

const secretsOf = ({ request }: Exchange) =>
	Object.entries(request.headers)
		.filter(([name]) => /authorization|secret|client-id/i.test(name))
		.map(([, value]) => value.replace(/^Bearer /, ''))
		.filter((value) => value.length > 5);

const rows = refusals.map((exchange) => ({
	id: `${exchange.group} / ${exchange.name}`,
	exchange,
}));

test('the recordings hold refusals of all kinds', () => {
	const statuses = new Set(refusals.map(({ response }) => response.status));
	expect([...statuses]).toEqual(expect.arrayContaining([400, 401, 403, 404, 409, 422, 429, 500]));
	expect(refusals.length).toBeGreaterThan(200);
});

describe.each(rows)('$id', ({ exchange }) => {
	const error = errorOf(exchange.response);

	it('says what happened in one readable line', () => {
		const message = error.message;
		expect(message).toMatch(/^\S.*$/);
		expect(message).not.toMatch(/[\n\r\t]/);
		expect(message).not.toMatch(/Bad Request Exception|Http Exception|Internal server error/i);
		expect(message).not.toMatch(/\b\w+(Guard|Strategy|Filter|Pipe|Exception|Service|TRPCError)\b/);
		expect(message).not.toMatch(/^[A-Z][a-z]+[A-Z]\w* ?-/);
		expect(message).not.toMatch(/decorator|\[object|(^|: )(undefined|null)\b/);
		expect(message).not.toMatch(/[{}[\]]"|":\s|"\s*[:,]\s*"|\bat .+:\d+:\d+/);
		expect(message).not.toMatch(/property is wrong/);
		expect(message.length).toBeLessThan(1100);
	});

	it('says how to get unstuck, in which item, with which status', () => {
		expect(error.description).toMatch(/^\S.{10,}/);
		const named = /^[a-z][\w.]*(?:: | - )/i.test(error.message);
		if (!named) expect(error.description).not.toContain('fields named above');
		expect(error.context.itemIndex).toBe(3);
		expect(error.httpCode).toBe(String(exchange.response.status));
	});

	it('repeats nothing of what was sent', () => {
		const everything = everythingOf(error);
		for (const text of echoed(exchange)) expect(everything).not.toContain(text);
		for (const secret of secretsOf(exchange)) expect(everything).not.toContain(secret);
		expect(everything).not.toMatch(/"target"|"constraints"|target:|constraints:/);
	});
});

describe('a missing role', () => {
	const missing = refusals.filter(({ response }) =>
		JSON.stringify(response.body).includes('minimum required role'),
	);

	it('was heard of', () => expect(missing.length).toBeGreaterThan(5));

	it.each(missing.map((exchange) => ({ name: exchange.name, exchange })))(
		'says in $name which role of what, not the ID of a user',
		({ exchange }) => {
			expect(errorOf(exchange.response).message).toMatch(
				/^Your user is no (admin|owner|member) of (organization|team) \d+$/,
			);
		},
	);
});

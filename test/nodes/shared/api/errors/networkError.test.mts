// Requests that got no answer: what the user reads, and that keys inside it are masked.
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import { MAY_HAVE_HAPPENED, replyError } from '../../../../../nodes/shared/api/errors/apiError';
import { networkFaultOf, networkError } from '../../../../../nodes/shared/api/errors/networkError';
import { routed } from '../../../../../nodes/shared/operation/operation';
import type { Operation } from '../../../../../nodes/shared/operation/operation';

const node: INode = {
	id: 'node',
	name: 'Cal.com',
	type: 'n8n-nodes-calcom-api.calCom',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const server = { baseUrl: 'https://cal.example.com', edition: 'cloud' } as const;
const failed = { node, operation: { action: 'Get profile' }, server, isWrite: false, itemIndex: 0 };

const fault = (message: string, code?: string) =>
	Object.assign(new Error(message), code === undefined ? {} : { code });

describe('a request without an answer', () => {
	it.each(['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN'])('%s names the address', (code) => {
		const error = networkError(fault(`connect ${code}`, code), failed);
		expect(error.message).toBe(
			`Cal.com's server can't be reached at https://cal.example.com (${code})`,
		);
		expect((error as NodeApiError).description).toContain("'Base URL'");
	});

	it.each(['ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED'])('%s says there was no answer', (code) => {
		const error = networkError(fault('socket hang up', code), failed);
		expect(error.message).toContain(`gave no answer (${code})`);
	});

	it.each([
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
		'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	])('%s says what to do about the certificate, and that nothing happened', (code) => {
		const error = networkError(fault('no', code), { ...failed, isWrite: true }) as NodeApiError;
		expect(error.message).toContain('certificate of https://cal.example.com');
		expect(error.description).toContain('NODE_EXTRA_CA_CERTS');
	});

	it('warns before repeating a write that may have happened', () => {
		const write = { ...failed, isWrite: true };
		const open = networkError(fault('socket hang up', 'ECONNRESET'), write) as NodeApiError;
		const refused = networkError(fault('no', 'ECONNREFUSED'), write) as NodeApiError;
		expect(open.description).toBe(MAY_HAVE_HAPPENED);
		expect(refused.description).not.toBe(MAY_HAVE_HAPPENED);
	});

	it('finds the code below the errors that n8n wraps around it', () => {
		const inner = fault('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED');
		const outer = new NodeApiError(node, { message: 'x' });
		outer.cause = inner;
		expect(networkFaultOf(outer)).toEqual({ code: 'ECONNREFUSED' });
	});

	it('ends for errors that are their own cause', () => {
		const round = fault('round');
		round.cause = round;
		expect(networkFaultOf(round)).toEqual({});
		expect(networkError(round, failed).message).toBe('round');
	});

	it('masks keys', () => {
		const error = networkError(fault('refused Bearer cal_live_0123456789abcdef'), failed);
		expect(error.message).not.toContain('0123456789');
	});

	it('hands on what this package itself refused', () => {
		const own = new NodeOperationError(node, 'own');
		expect(networkError(own, failed)).toBe(own);
	});
});

describe('a connection that is not safe', () => {
	const error = (code: string, isWrite = false) =>
		networkError(fault(code, code), { ...failed, isWrite }) as NodeApiError;

	it.each([
		['DEPTH_ZERO_SELF_SIGNED_CERT', /can't be verified/, /NODE_EXTRA_CA_CERTS/],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /can't be verified/, /NODE_EXTRA_CA_CERTS/],
		['CERT_HAS_EXPIRED', /has expired/, /renewed/],
		['ERR_TLS_CERT_ALTNAME_INVALID', /another host/, /'Base URL'/],
		['EPROTO', /No safe connection/, /https at that address/],
		['ERR_SSL_WRONG_VERSION_NUMBER', /No safe connection/, /https at that address/],
	])('%s says what to do', (code, message, description) => {
		expect(error(code).message).toMatch(message);
		expect(error(code).description).toMatch(description);
		expect(error(code, true).description).toBe(error(code).description);
	});
});

describe('answers that are no envelope', () => {
	const reply = (status: number, body: unknown) =>
		replyError({ status, headers: {}, body }, failed);

	it.each([
		[502, '<html><body>Bad Gateway</body></html>', 'Cal.com could not handle the request (502)'],
		[500, null, 'Cal.com could not handle the request (500)'],
		[418, '', 'Cal.com refused the request (418)'],
		[302, '', "Cal.com's server redirected the request (302)"],
		[400, [], 'Cal.com refused the request (400)'],
		[400, { error: 'invalid_grant', error_description: 'The code is used' }, 'The code is used'],
		[400, { error: { details: { errors: [{ property: 'a' }, 'x', null] } } }, 'refused'],
		[400, { error: { message: 7, details: 9 } }, 'refused'],
	])('%d with %j reads %s', (status, body, text) => {
		const error = reply(status, body);
		expect(error.message).toContain(text);
	});

	const PAGE = '<!DOCTYPE html><html><body>Just a moment...</body></html>';

	it.each([
		[404, PAGE, /a web page instead of data \(404\)/, /'Base URL'/],
		[404, 'default backend - 404', /plain text instead of data/, /'Base URL'/],
		[403, PAGE, /^A proxy or firewall/, /was not the API that answered/],
		[403, 'error code: 1020', /^A proxy or firewall/, /was not the API that answered/],
		[401, '<html>Authorization Required</html>', /^A proxy or firewall/, /not the API/],
		[522, PAGE, /did not answer the proxy/, /Try again later/],
		[526, PAGE, /does not accept its certificate/, /renew its certificate/],
	])('%d with %j is not taken for the API', (status, body, message, description) => {
		const error = reply(status, body);
		expect(error.message).toMatch(message);
		expect(error.description).toMatch(description);
		expect(error.description).not.toMatch(/higher role|Check the IDs|Check the key/);
	});

	it('cuts what is endless', () => {
		const error = reply(400, { error: { message: 'x'.repeat(100_000) } });
		expect(error.message.length).toBeLessThan(1100);
	});

	it('names the fields of nested validation', () => {
		const child = { property: 'email', constraints: { isEmail: 'email must be an email' } };
		const errors = [{ property: 'attendee', value: { email: 'secret' }, children: [child] }];
		const error = reply(400, { error: { message: 'Bad Request Exception', details: { errors } } });
		expect(error.message).toBe('attendee.email: must be an email');
	});
});

describe('hints', () => {
	const hint = (status: number, message: string, needs?: string) =>
		replyError(
			{ status, headers: {}, body: { error: { message } } },
			{ ...failed, operation: { action: 'x', needs } },
		).description;

	it.each([
		[400, 'slug: must be a string', /fields named above/],
		[400, 'client_id - Required', /fields named above/],
		[400, 'x', /^Put right what the message points out/],
		[401, 'x', /key in the credential/],
		[403, 'x', /higher role/],
		[404, 'gone', /Check the IDs/],
		[404, 'Cannot GET /v2/x', /'Edition' to Detect/],
		[409, 'x', /exists already/],
		[413, 'x', /less at once/],
		[429, 'x', /rate limit/],
		[498, 'x', /expired/],
		[503, 'x', /fault of its own/],
	])('%d %s', (status, message, expected) => {
		expect(hint(status, message)).toMatch(expected);
	});

	it('says what the operation needs instead of the general advice', () => {
		expect(hint(403, 'x', 'It needs an owner')).toBe('It needs an owner');
		expect(hint(401, 'x', 'It needs an owner')).toBe('It needs an owner');
	});

	it('says what is wrong with the key, whatever the operation needs', () => {
		for (const text of ['Your api key is expired', 'Invalid API Key', 'Invalid client secret']) {
			expect(hint(401, text, 'It needs an owner')).toMatch(/^Check the key/);
		}
	});

	it.each([403, 404])('%d asks for the organization of a team that may be in one', (status) => {
		const anywhere: Operation = {
			action: 'Get team',
			description: 'Retrieve a team',
			request: 'GET /v2/teams/{teamId}',
			inOrganization: { request: 'GET /v2/organizations/{orgId}/teams/{teamId}' },
			fields: [],
		};
		const hintIn = (inside: boolean) =>
			replyError(
				{ status, headers: {}, body: { error: { message: 'x' } } },
				{ ...failed, operation: routed(anywhere, inside) },
			).description;
		expect(hintIn(false)).toContain("choose that under 'Organization'");
		expect(hintIn(true)).not.toContain("'Organization'");
	});
});

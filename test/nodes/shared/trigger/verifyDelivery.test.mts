/** The checks of a delivery, in their order, on recorded deliveries and on altered ones. */
import fc from 'fast-check';

import {
	isRefused,
	MAX_BODY_BYTES,
	verifyDelivery,
} from '../../../../nodes/shared/trigger/verifyDelivery';
import type { Verdict } from '../../../../nodes/shared/trigger/verifyDelivery';
import { sign } from '../../../../nodes/shared/trigger/signature';
import { recordings, signedRecordings } from '../catalogue/event/recordings.mts';

const BODY = '{"triggerEvent":"BOOKING_CREATED","payload":{}}';

const status = (verdict: Verdict) => (isRefused(verdict) ? verdict.status : 200);

function send(
	body: string | Buffer,
	headers: Record<string, string> = {},
	secret: string | undefined = 'secret',
): number {
	const rawBody = Buffer.from(body);
	const usual = {
		'content-type': 'application/json',
		'x-cal-signature-256': sign(rawBody, 'secret'),
	};
	return status(verifyDelivery({ rawBody, headers: { ...usual, ...headers } }, { secret }));
}

describe('recorded deliveries', () => {
	it.each(signedRecordings)('are accepted: $trigger', ({ secret, request }) => {
		const { headers } = request;
		const verdict = verifyDelivery({ rawBody: Buffer.from(request.rawBody), headers }, { secret });
		expect(verdict).toEqual({ body: JSON.parse(request.rawBody), text: request.rawBody });
	});

	it.each(recordings.filter(({ secret }) => secret === null))(
		'are refused when the webhook had no secret: $request.rawBody',
		({ request }) => {
			const { headers } = request;
			const rawBody = Buffer.from(request.rawBody);
			expect(status(verifyDelivery({ rawBody, headers }, { secret: 'secret' }))).toBe(401);
			expect(status(verifyDelivery({ rawBody, headers }, { secret: undefined }))).toBe(401);
		},
	);

	it.each(signedRecordings)('are refused after any change: $trigger', ({ secret, request }) => {
		const body = Buffer.from(request.rawBody);
		const { headers } = request;
		const refused = (rawBody: Buffer) =>
			status(verifyDelivery({ rawBody, headers }, { secret })) === 401;
		fc.assert(
			fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
				const changed = Buffer.from(body);
				changed[at] = (changed[at] ?? 0) ^ mask;
				return refused(changed);
			}),
		);
		const parsed: unknown = JSON.parse(request.rawBody);
		expect(refused(Buffer.from(JSON.stringify(parsed, null, 1)))).toBe(true);
		expect(refused(Buffer.concat([body, Buffer.from('\n')]))).toBe(true);
		expect(refused(body.subarray(0, -1))).toBe(true);
		expect(refused(Buffer.alloc(0))).toBe(true);
	});

	it('are refused with the signature of another delivery', () => {
		const [one, other] = signedRecordings.filter(({ secret }) => secret === 'topsecret');
		const rawBody = Buffer.from(one?.request.rawBody ?? '');
		const headers = other?.request.headers ?? {};
		expect(status(verifyDelivery({ rawBody, headers }, { secret: 'topsecret' }))).toBe(401);
	});
});

describe('the checks', () => {
	const big = Buffer.concat([Buffer.from(BODY), Buffer.alloc(MAX_BODY_BYTES, ' ')]);

	it('accept what is signed, JSON and an event', () => expect(send(BODY)).toBe(200));

	it('accept a body of the largest size', () => {
		expect(send(big.subarray(0, MAX_BODY_BYTES))).toBe(200);
	});

	it('refuse a larger one before anything is computed from it', () => {
		expect(send(big)).toBe(413);
		expect(send(big, { 'x-cal-signature-256': '' }, undefined)).toBe(413);
	});

	it.each([undefined, ''])('refuse everything without a secret of their own: %j', (secret) => {
		const rawBody = Buffer.from(BODY);
		for (const signature of [
			sign(rawBody, ''),
			sign(rawBody, 'undefined'),
			'no-secret-provided',
			'',
		]) {
			const headers = { 'content-type': 'application/json', 'x-cal-signature-256': signature };
			expect(status(verifyDelivery({ rawBody, headers }, { secret }))).toBe(401);
		}
	});

	it('refuse a delivery without a body or without a signature', () => {
		expect(status(verifyDelivery({ rawBody: undefined, headers: {} }, { secret: 'secret' }))).toBe(
			401,
		);
		expect(send(BODY, { 'x-cal-signature-256': '' })).toBe(401);
	});

	it('judge the signature before the content', () => {
		const wrong = { 'x-cal-signature-256': '0'.repeat(64), 'content-type': 'text/plain' };
		expect(send('not JSON', wrong)).toBe(401);
	});

	it.each([
		'text/plain',
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'',
	])('refuse the content type %j', (type) =>
		expect(send(BODY, { 'content-type': type })).toBe(400),
	);

	it.each(['application/json; charset=utf-8', 'Application/JSON'])(
		'accept the content type %j',
		(type) => expect(send(BODY, { 'content-type': type })).toBe(200),
	);

	it.each(['', '{', '[]', 'null', '"BOOKING_CREATED"', '{}', '{"triggerEvent":1}', '\uFEFF{}'])(
		'refuse the body %j',
		(body) => expect(send(body)).toBe(400),
	);

	it('take any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (title) => {
				const body = JSON.stringify({ triggerEvent: 'X', payload: { title } });
				return send(body) === 200;
			}),
		);
	});
});

it('keeps the secret out of what the workflow gets, wherever Cal.com put it', () => {
	const secret = 'f'.repeat(64);
	const payload = { webhook: { secret }, note: `a${secret}b` };
	const rawBody = Buffer.from(JSON.stringify({ triggerEvent: 'X', payload }));
	const headers = {
		'content-type': 'application/json',
		'x-cal-signature-256': sign(rawBody, secret),
	};
	const verdict = verifyDelivery({ rawBody, headers }, { secret });
	expect(isRefused(verdict)).toBe(false);
	expect(JSON.stringify(verdict)).not.toContain(secret);
});

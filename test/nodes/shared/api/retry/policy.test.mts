// What is sent again after which fault: reads freely, writes only when nothing can have happened.
import {
	isBroken,
	mayHaveHappened,
	mayResendAfterFault,
	mayResendAfterReply,
	pauseBefore,
} from '../../../../../nodes/shared/api/retry/policy';

const reply = (status: number, body: unknown = {}) => ({ status, headers: {}, body });

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])('%s: nothing was sent', (code) => {
	expect(mayResendAfterFault({ code }, true)).toBe(true);
	expect(mayResendAfterFault({ code }, false)).toBe(true);
	expect(mayHaveHappened({ code })).toBe(false);
});

test.each(['ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED', 'EPIPE'])(
	'%s: a write may have happened',
	(code) => {
		expect(mayResendAfterFault({ code }, true)).toBe(false);
		expect(mayResendAfterFault({ code }, false)).toBe(true);
		expect(mayHaveHappened({ code })).toBe(true);
	},
);

test.each(['EHOSTUNREACH', 'ENETUNREACH'])(
	'%s says nothing was sent only of connecting',
	(code) => {
		expect(mayResendAfterFault({ code, syscall: 'connect' }, true)).toBe(true);
		expect(mayHaveHappened({ code, syscall: 'connect' })).toBe(false);
		for (const syscall of ['read', 'write', undefined]) {
			expect(mayResendAfterFault({ code, syscall }, true)).toBe(false);
			expect(mayResendAfterFault({ code, syscall }, false)).toBe(true);
			expect(mayHaveHappened({ code, syscall })).toBe(true);
		}
	},
);

test.each(['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'CERT_HAS_EXPIRED'])(
	'%s: nothing was sent without a safe connection',
	(code) => {
		expect(mayHaveHappened({ code })).toBe(false);
		expect(mayResendAfterFault({ code }, true)).toBe(false);
	},
);

test.each([undefined, 'CERT_HAS_EXPIRED', 'ERR_INVALID_URL'])(
	'%s does not go away by itself',
	(code) => {
		expect(mayResendAfterFault({ code }, false)).toBe(false);
		expect(mayResendAfterFault({ code }, true)).toBe(false);
	},
);

test.each([502, 503, 504, 520, 521, 522, 523, 524])(
	'%d is asked for again by reads only',
	(status) => {
		expect(mayResendAfterReply(reply(status), false)).toBe(true);
		expect(mayResendAfterReply(reply(status), true)).toBe(false);
	},
);

test.each([200, 201, 400, 401, 403, 404, 409, 429, 500])('%d stands', (status) => {
	expect(mayResendAfterReply(reply(status), false)).toBe(false);
	expect(mayResendAfterReply(reply(status), true)).toBe(false);
});

test.each([
	['a web page', 200, '<html>'],
	['a cut body', 200, '{"status":"succ'],
	['an empty body', 201, ''],
])('%s is no success', (_what, status, body) => {
	expect(isBroken(reply(status, body))).toBe(true);
	expect(mayResendAfterReply(reply(status, body), false)).toBe(true);
	expect(mayResendAfterReply(reply(status, body), true)).toBe(false);
});

test('a 204 needs no body', () => {
	expect(isBroken(reply(204, ''))).toBe(false);
});

test('the pauses grow, differ and stay bounded', () => {
	expect([1, 2, 3].map((attempt) => pauseBefore(attempt, 0.5))).toEqual([300, 600, 1200]);
	expect(pauseBefore(1, 0)).toBeLessThan(pauseBefore(1, 0.9));
	expect(pauseBefore(50, 0.5)).toBeLessThanOrEqual(10_000);
});

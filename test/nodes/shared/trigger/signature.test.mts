/** Only the exact signature of the exact body with the exact secret is taken. */
import fc from 'fast-check';

import { isSignedBy, sign } from '../../../../nodes/shared/trigger/signature';
import { signedRecordings } from '../catalogue/event/recordings.mts';

const bodies = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes));
const secrets = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' });

describe('a signature', () => {
	it('is the one that Cal.com sent with every recorded delivery', () => {
		for (const { secret, request } of signedRecordings) {
			const signature = sign(Buffer.from(request.rawBody), secret);
			expect(signature).toBe(request.headers['x-cal-signature-256']);
		}
	});

	it('is taken for any bytes and any secret', () => {
		fc.assert(
			fc.property(bodies, secrets, (body, secret) => isSignedBy(body, sign(body, secret), secret)),
		);
	});

	it('is refused after any one bit of the body has flipped', () => {
		fc.assert(
			fc.property(bodies, fc.nat(), secrets, (body, position, secret) => {
				fc.pre(body.length > 0);
				const signature = sign(body, secret);
				const flipped = Buffer.from(body);
				const bit = position % (body.length * 8);
				flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
				return !isSignedBy(flipped, signature, secret);
			}),
		);
	});

	it('is refused after any one of its own bits has flipped', () => {
		const body = Buffer.from('{"triggerEvent":"BOOKING_CREATED"}');
		const signature = Buffer.from(sign(body, 'secret'));
		for (let bit = 0; bit < signature.length * 8; bit++) {
			const flipped = Buffer.from(signature);
			flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			expect(isSignedBy(body, flipped.toString('latin1'), 'secret')).toBe(false);
		}
	});

	it('is refused with any other secret', () => {
		fc.assert(
			fc.property(bodies, secrets, secrets, (body, secret, other) => {
				// HMAC fills short keys with zeros: only then two keys are the same.
				fc.pre(secret.replace(/\0+$/, '') !== other.replace(/\0+$/, ''));
				return !isSignedBy(body, sign(body, secret), other);
			}),
		);
	});
});

describe('what is not a signature', () => {
	const body = Buffer.from('{"payload":{"title":"Grüße 🎉 東京"}}');
	const signature = sign(body, 'secret');
	const bytes = Buffer.from(signature, 'hex');

	it.each([
		['cut short', signature.slice(0, -1)],
		['its first half', signature.slice(0, 32)],
		['too long', `${signature}0`],
		['twice', `${signature}, ${signature}`],
		['in upper case', signature.toUpperCase()],
		['in Base64', bytes.toString('base64')],
		['in Base64 for addresses', bytes.toString('base64url')],
		['as bytes', bytes.toString('latin1')],
		['with a prefix', `sha256=${signature}`],
		['with blanks', ` ${signature}`],
		['of zeros', '0'.repeat(64)],
		['empty', ''],
		['the word for none', 'no-secret-provided'],
		[
			'in look-alike letters',
			signature.replace(/[a-f]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
		],
		['absent', undefined],
		['null', null],
		['a list', [signature]],
		['a number', 1],
	])('is refused: %s', (_, given) => {
		expect(isSignedBy(body, signature, 'secret')).toBe(true);
		expect(isSignedBy(body, given, 'secret')).toBe(false);
	});

	it('is refused with an empty secret, even if it fits', () => {
		expect(isSignedBy(body, sign(body, ''), '')).toBe(false);
	});

	it.each(['utf16le', 'latin1'] as const)('is that of the same text in %s', (encoding) => {
		const encoded = Buffer.from(body.toString('utf8'), encoding);
		expect(isSignedBy(encoded, signature, 'secret')).toBe(false);
	});
});

it('takes a body of 10 MB, and notices its last bit', () => {
	const body = Buffer.alloc(10_000_000, 'é');
	const signature = sign(body, 'secret');
	expect(isSignedBy(body, signature, 'secret')).toBe(true);
	body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1;
	expect(isSignedBy(body, signature, 'secret')).toBe(false);
});

/**
 * Cal.com's signature: the hex HMAC-SHA256 of the body as it was sent, keyed with the webhook's secret.
 * Compared in constant time, so that answers don't tell how much of a guess was right.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

export const SIGNATURE_HEADER = 'x-cal-signature-256';

/** A secret that nobody can guess, one for each webhook. */
export function newSecret(): string {
	return randomBytes(SECRET_BYTES).toString('hex');
}

export function sign(rawBody: Buffer, secret: string): string {
	return createHmac('sha256', secret).update(rawBody).digest('hex');
}

/** Whether the signature is exactly what Cal.com sends for this body: lower-case hex, no prefix. */
export function isSignedBy(rawBody: Buffer, signature: unknown, secret: string): boolean {
	if (typeof signature !== 'string' || secret === '') return false;
	const given = Buffer.from(signature, 'utf8');
	const expected = Buffer.from(sign(rawBody, secret), 'utf8');
	return given.length === expected.length && timingSafeEqual(given, expected);
}

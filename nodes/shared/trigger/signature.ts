/**
 * Cal.com's signature: the hex HMAC-SHA256 of the body as it was sent, keyed with the webhook's secret.
 * Compared in constant time, so that answers don't tell how much of a guess was right.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADER = 'x-cal-signature-256';

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

/** Whether there is a signature at all, of whatever secret: 64 hex digits. */
export function looksSigned(headers: Partial<Record<string, unknown>>): boolean {
	return /^[0-9a-f]{64}$/.test(String(headers[SIGNATURE_HEADER]));
}

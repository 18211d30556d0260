/**
 * Verifies a delivery before anything else sees it. It fails closed: what can't be proven to come
 * from Cal.com is refused, and whoever sent it learns no more than that.
 */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../api/responseBody';
import { isTooDeep } from './nesting';
import { isSignedBy, SIGNATURE_HEADER } from './signature';

/** Far above any booking, below n8n's own limit of 16 MB. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;

export interface Delivery {
	/** The body, byte for byte. */
	rawBody: Buffer | undefined;
	/** By lower-case name, as Node.js gives them. */
	headers: Record<string, string | string[] | undefined>;
}

export interface Refused {
	status: 400 | 401 | 413;
	message: string;
}

export interface Accepted {
	body: IDataObject;
	/** The body as text, for those who want it unparsed. */
	text: string;
}

export type Verdict = Refused | Accepted;

export interface Trust {
	/** What Cal.com signs with. */
	secret: string | undefined;
	/** The events that are taken without any signature, at the user's own risk. */
	unsigned?: readonly string[];
}

/** What Cal.com sends in place of the signature when it signs nothing. */
const UNSIGNED = [undefined, 'no-secret-provided'];

const NO_SIGNATURE: Refused = { status: 401, message: 'The signature is missing or wrong' };

export function isRefused(verdict: Verdict): verdict is Refused {
	return 'status' in verdict;
}

function isJson(contentType: unknown): boolean {
	const type = typeof contentType === 'string' ? (contentType.split(';')[0] ?? '') : '';
	return type.trim().toLowerCase() === 'application/json';
}

function parse(text: string): unknown {
	try {
		return isTooDeep(text) ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}

function readBody(body: Buffer, contentType: unknown, secret: string | undefined): Verdict {
	if (!isJson(contentType)) {
		return { status: 400, message: 'The content type must be application/json' };
	}
	const plain = body.toString('utf8');
	// Older servers put the whole webhook into some payloads: its secret must not reach a workflow.
	const text = secret ? plain.split(secret).join('[secret]') : plain;
	const parsed = parse(text);
	if (!isObject(parsed) || typeof parsed.triggerEvent !== 'string') {
		return { status: 400, message: 'The body is not an event of Cal.com' };
	}
	return { body: parsed, text };
}

/** What came without a signature tells nothing but whether it is one of the events taken so. */
function readUnsigned(verdict: Verdict, events: readonly string[]): Verdict {
	const isTaken = !isRefused(verdict) && events.includes(String(verdict.body.triggerEvent));
	return isTaken ? verdict : NO_SIGNATURE;
}

/** The checks in order: size, secret, signature, content type, depth, JSON, an event of Cal.com. */
export function verifyDelivery({ rawBody, headers }: Delivery, trust: Trust): Verdict {
	const { secret, unsigned = [] } = trust;
	const body = rawBody ?? Buffer.alloc(0);
	if (body.length > MAX_BODY_BYTES) return { status: 413, message: 'The body is too large' };
	const signature = headers[SIGNATURE_HEADER];
	const isSigned = Boolean(secret) && isSignedBy(body, signature, secret ?? '');
	const mayBeUnsigned = unsigned.length > 0 && UNSIGNED.some((none) => none === signature);
	if (!isSigned && !mayBeUnsigned) return NO_SIGNATURE;
	const verdict = readBody(body, headers['content-type'], secret);
	return isSigned ? verdict : readUnsigned(verdict, unsigned);
}

/**
 * Judges a delivery before anything else sees it. It fails closed: what can't be proven to come
 * from Cal.com is refused, and whoever sent it learns no more than that.
 */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../shared/api/responseBody';
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

export function isRefused(verdict: Verdict): verdict is Refused {
	return 'status' in verdict;
}

function isJson(contentType: unknown): boolean {
	const type = typeof contentType === 'string' ? (contentType.split(';')[0] ?? '') : '';
	return type.trim().toLowerCase() === 'application/json';
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The checks in order: size, secret, signature, content type, JSON, an event of Cal.com. */
export function judge({ rawBody, headers }: Delivery, secret: string | undefined): Verdict {
	const body = rawBody ?? Buffer.alloc(0);
	if (body.length > MAX_BODY_BYTES) return { status: 413, message: 'The body is too large' };
	if (!secret || !isSignedBy(body, headers[SIGNATURE_HEADER], secret)) {
		return { status: 401, message: 'The signature is missing or wrong' };
	}
	if (!isJson(headers['content-type'])) {
		return { status: 400, message: 'The content type must be application/json' };
	}
	// Older servers put the whole webhook into some payloads: its secret must not reach a workflow.
	const text = body.toString('utf8').split(secret).join('[secret]');
	const parsed = parse(text);
	if (!isObject(parsed) || typeof parsed.triggerEvent !== 'string') {
		return { status: 400, message: 'The body is not an event of Cal.com' };
	}
	return { body: parsed, text };
}

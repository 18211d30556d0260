/** Requests that got no answer: what the system said, and what that means for the user. */
import { NodeOperationError } from 'n8n-workflow';

import { mayHaveHappened, UNREACHABLE } from '../retry/policy';
import { apiError, MAY_HAVE_HAPPENED } from './apiError';
import type { FailedRequest } from './apiError';
import { tidy } from './refusal';

interface Chained {
	code?: unknown;
	cause?: unknown;
	message?: unknown;
}

/** The first system code along the chain of causes, and the outermost message. */
function causeOf(error: unknown): { code?: string; message: string } {
	const seen = new Set<unknown>();
	let current = error as Chained | undefined;
	let message = '';
	while (current && typeof current === 'object' && !seen.has(current)) {
		seen.add(current);
		message ||= String(current.message ?? '');
		if (typeof current.code === 'string') return { code: current.code, message };
		current = current.cause as Chained | undefined;
	}
	return { message };
}

/** The system code of a fault, such as `ECONNREFUSED`, from wherever n8n put it. */
export function networkErrorCode(error: unknown): string | undefined {
	return causeOf(error).code;
}

/** The connection was refused by us, because nobody known vouches for the server's certificate. */
const UNVERIFIED =
	/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_CERT_\w+)$/;

const CERTIFICATE_HINT =
	"Give n8n the certificate of the authority (environment variable NODE_EXTRA_CA_CERTS), or turn on 'Ignore SSL Issues' in the credential of a self-hosted server";

function hintFor(code = ''): string {
	if (UNVERIFIED.test(code)) return CERTIFICATE_HINT;
	return UNREACHABLE.has(code)
		? "Check 'Server' and 'Base URL' in the credential, and the network"
		: 'Try again later';
}

function whatHappened(code: string | undefined, message: string, failed: FailedRequest): string {
	if (code === undefined) return tidy(message) || "Cal.com's server gave no answer";
	if (UNVERIFIED.test(code)) {
		return `The certificate of ${failed.server.baseUrl} can't be verified (${code})`;
	}
	return UNREACHABLE.has(code)
		? `Cal.com's server can't be reached at ${failed.server.baseUrl} (${code})`
		: `Cal.com's server gave no answer (${code})`;
}

/** The error for a request that got no answer. */
export function networkError(error: unknown, failed: FailedRequest): Error {
	if (error instanceof NodeOperationError) return error;
	const { code, message } = causeOf(error);
	const isOpen = failed.isWrite && mayHaveHappened(code) && !UNVERIFIED.test(code ?? '');
	return apiError(
		whatHappened(code, message, failed),
		isOpen ? MAY_HAVE_HAPPENED : hintFor(code),
		undefined,
		failed,
		{ cause: UNVERIFIED.test(code ?? '') ? 'configuration-invalid' : 'temporarily-unavailable' },
	);
}

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

function whatHappened(code: string | undefined, message: string, failed: FailedRequest): string {
	if (code === undefined) return tidy(message) || "Cal.com's server gave no answer";
	return UNREACHABLE.has(code)
		? `Cal.com's server can't be reached at ${failed.server.baseUrl} (${code})`
		: `Cal.com's server gave no answer (${code})`;
}

/** The error for a request that got no answer. */
export function networkError(error: unknown, failed: FailedRequest): Error {
	if (error instanceof NodeOperationError) return error;
	const { code, message } = causeOf(error);
	const hint = UNREACHABLE.has(code ?? '')
		? "Check 'Server' and 'Base URL' in the credential, and the network"
		: 'Try again later';
	return apiError(
		whatHappened(code, message, failed),
		failed.isWrite && mayHaveHappened(code) ? MAY_HAVE_HAPPENED : hint,
		undefined,
		failed,
		{ cause: 'temporarily-unavailable' },
	);
}

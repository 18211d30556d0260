/** Requests that got no answer: what the system said, and what that means for the user. */
import { NodeOperationError } from 'n8n-workflow';

import { isHandshake, isUnreachable, mayHaveHappened } from '../retry/policy';
import type { NetworkFault } from '../retry/policy';
import { apiError, MAY_HAVE_HAPPENED } from './apiError';
import type { FailedRequest } from './apiError';
import type { Said } from './foreignAnswer';
import { tidy } from './text';

interface Chained {
	code?: unknown;
	syscall?: unknown;
	cause?: unknown;
	message?: unknown;
}

/** The errors along the chain of causes, the outermost first. */
function chainOf(error: unknown): Chained[] {
	const chain = new Set<Chained>();
	let current = error;
	while (typeof current === 'object' && current !== null && !chain.has(current)) {
		chain.add(current);
		current = (current as Chained).cause;
	}
	return [...chain];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The fault's system code, such as `ECONNREFUSED`, from wherever n8n put it. */
export function networkFaultOf(error: unknown): NetworkFault {
	const chain = chainOf(error);
	const code = chain.map((one) => one.code).find(isText);
	const syscall = chain.map((one) => one.syscall).find(isText);
	return { ...(code ? { code } : {}), ...(syscall ? { syscall } : {}) };
}

function messageOf(error: unknown): string {
	return (
		chainOf(error)
			.map(({ message }) => message)
			.find(isText) ?? ''
	);
}

const CERTIFICATE_HINT =
	"Give n8n the certificate of the authority (environment variable NODE_EXTRA_CA_CERTS), or turn on 'Ignore SSL Issues' in the credential of a self-hosted server";

/** What can be done about a connection that is not safe, by what is wrong with it. */
const TLS: Array<[RegExp, string, string]> = [
	[
		/^CERT_HAS_EXPIRED$/,
		'has expired',
		"Have the certificate of the server renewed, or turn on 'Ignore SSL Issues' in the credential of a self-hosted server",
	],
	[
		/^CERT_NOT_YET_VALID$/,
		'is not valid yet',
		'Check the clock of the machine that n8n runs on, and the certificate of the server',
	],
	[
		/^ERR_TLS_CERT_ALTNAME_INVALID$/,
		'is for another host',
		"Check the host in 'Base URL': it has to be one that the certificate names",
	],
	[
		/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_CERT_\w+)$/,
		"can't be verified",
		CERTIFICATE_HINT,
	],
];

const NO_TLS_HINT =
	"Check 'Base URL' in the credential: does the server speak https at that address and port?";

/** What happened and what to do, for what the system said. */
function wordsFor(fault: NetworkFault, message: string, baseUrl: string): [string, string] {
	const { code } = fault;
	if (code === undefined) {
		return [tidy(message) || "Cal.com's server gave no answer", 'Try again later'];
	}
	const certificate = TLS.find(([pattern]) => pattern.test(code));
	if (certificate) {
		const [, what, hint] = certificate;
		return [`The certificate of ${baseUrl} ${what} (${code})`, hint];
	}
	if (isHandshake(fault)) {
		return [`No safe connection came about with ${baseUrl} (${code})`, NO_TLS_HINT];
	}
	if (isUnreachable(fault)) {
		return [
			`Cal.com's server can't be reached at ${baseUrl} (${code})`,
			"Check 'Server' and 'Base URL' in the credential, and the network",
		];
	}
	return [`Cal.com's server gave no answer (${code})`, 'Try again later'];
}

/** The words for a request that got no answer. */
export function wordsForFault(error: unknown, baseUrl: string): Said {
	const [text, hint] = wordsFor(networkFaultOf(error), messageOf(error), baseUrl);
	return { text, hint };
}

/** The error for a request that got no answer. */
export function networkError(error: unknown, failed: FailedRequest): Error {
	if (error instanceof NodeOperationError) return error;
	const fault = networkFaultOf(error);
	const { text, hint } = wordsForFault(error, failed.server.baseUrl);
	const isOpen = failed.isWrite && mayHaveHappened(fault);
	return apiError(text, isOpen ? MAY_HAVE_HAPPENED : hint, undefined, failed, {
		cause: isHandshake(fault) ? 'configuration-invalid' : 'temporarily-unavailable',
	});
}

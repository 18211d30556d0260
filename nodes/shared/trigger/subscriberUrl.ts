/** Explains addresses that Cal.com's cloud would not deliver to, before it refuses them itself. */
import type { ValidationIssue } from '../operation/operation';

const CLOUD = /^https:\/\/api\.cal\.(com|eu)$/;

/** Loopback, link-local and private addresses, and names that only a local network knows. */
const PRIVATE_HOST = new RegExp(
	[
		'^localhost$|\\.localhost$|\\.local$|\\.internal$',
		'^(0|10|127)\\.|^192\\.168\\.|^169\\.254\\.|^172\\.(1[6-9]|2\\d|3[01])\\.',
		'^\\[(::1?|f[cd].*|fe80.*)\\]$',
	].join('|'),
	'i',
);

const HINT =
	"Use the Cal.com Polling Trigger, which needs no address. Or give n8n an address on the internet: set the environment variable WEBHOOK_URL, or use a tunnel, then activate again. A self-hosted Cal.com also delivers to addresses it can reach itself: choose it in the credential's 'Server'";

/** Why Cal.com can't deliver to an address, or undefined. Self-hosted servers decide for themselves. */
export function urlIssue(url: string, server: string): ValidationIssue | undefined {
	if (!CLOUD.test(server)) return undefined;
	const [, scheme = '', host = ''] = /^([a-z]+):\/\/(\[[^\]]*\]|[^/:?#]*)/i.exec(url) ?? [];
	if (PRIVATE_HOST.test(host)) {
		return {
			message: `Cal.com can't reach this n8n: its webhook address is on '${host}', which only your own machine or network knows`,
			description: HINT,
		};
	}
	if (scheme.toLowerCase() !== 'https') {
		return {
			message: 'Cal.com only delivers to addresses that begin with https://',
			description: HINT,
		};
	}
	return undefined;
}

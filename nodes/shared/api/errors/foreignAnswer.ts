/** Answers that are not the API's: the website's pages, and what proxies and firewalls on the way say. */
import type { ApiReply } from '../request';
import { isPage } from '../responseBody';

/** What happened, and how to get unstuck. */
export interface Said {
	text: string;
	hint: string;
}

const BASE_URL_HINT =
	"Check 'Server' and 'Base URL' in the credential: it has to be the address of the API, not of the website";

const PROXY_HINT =
	"It was not the API that answered: have whoever runs that proxy or firewall let n8n's address through, or try again later";

/** The words for a refusal without the API's JSON; undefined where its status says all there is. */
export function foreignRefusal(reply: ApiReply): Said | undefined {
	const { status, body } = reply;
	if (status < 400 || typeof body !== 'string' || body.trim() === '') return undefined;
	const what = isPage(reply) ? 'a web page instead of data' : 'plain text instead of data';
	switch (status) {
		case 404:
		case 405:
			return { text: `The server answered ${what} (${status})`, hint: BASE_URL_HINT };
		case 401:
		case 403:
		case 407:
		case 451:
			return {
				text: `A proxy or firewall in front of Cal.com's server refused the request (${status})`,
				hint: PROXY_HINT,
			};
		case 520:
		case 521:
		case 522:
		case 523:
			return {
				text: `Cal.com's server did not answer the proxy in front of it (${status})`,
				hint: 'Try again later; of a self-hosted server, check that it runs',
			};
		case 525:
		case 526:
			return {
				text: `The proxy in front of Cal.com's server does not accept its certificate (${status})`,
				hint: 'Try again later; of a self-hosted server, renew its certificate',
			};
		default:
			return undefined;
	}
}

/**
 * n8n gives the test of a credential only its older way to send a request; this makes the newer way
 * of it, so that the test asks in the same words as the nodes.
 */
import type {
	ICredentialTestFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

/** Sends a request as it is, without a credential. */
export interface PlainSender {
	helpers: { httpRequest(options: IHttpRequestOptions): Promise<unknown> };
}

/** Redirects are never followed, and any answer is one. */
export function senderOf({ helpers }: ICredentialTestFunctions): PlainSender {
	return {
		helpers: {
			async httpRequest({ url, method, headers, timeout, skipSslCertificateValidation }) {
				const response: unknown = await helpers.request({
					uri: url,
					method,
					headers,
					timeout,
					json: true,
					simple: false,
					followRedirect: false,
					resolveWithFullResponse: true,
					...(skipSslCertificateValidation ? { rejectUnauthorized: false } : {}),
				});
				return response as IN8nHttpFullResponse;
			},
		},
	};
}

/** Calls an address of n8n itself, to tell it what Cal.com could not. */
import type { IDataObject, IExecuteFunctions, IPollFunctions } from 'n8n-workflow';

const TIMEOUT_MS = 30_000;

/** Posts a body as it is, and gives the status of the answer, whatever that is. */
export async function callN8n(
	context: IExecuteFunctions | IPollFunctions,
	url: string,
	body: string,
	headers: IDataObject,
): Promise<number> {
	const response = (await context.helpers.httpRequest({
		url,
		body,
		headers,
		method: 'POST',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT_MS,
	})) as { statusCode: number };
	return response.statusCode;
}

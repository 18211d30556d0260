/** How a platform client proves itself: by its ID and its secret, each in a header of its own. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

export const CLIENT_ID_HEADER = 'x-cal-client-id';
export const CLIENT_SECRET_HEADER = 'x-cal-secret-key';

const textOf = (value: unknown) => String(value ?? '').trim();

export function platformHeaders({ clientId, clientSecret }: ICredentialDataDecryptedObject) {
	return { [CLIENT_ID_HEADER]: textOf(clientId), [CLIENT_SECRET_HEADER]: textOf(clientSecret) };
}

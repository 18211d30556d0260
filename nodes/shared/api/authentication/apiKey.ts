/** What a key has to look like: those of the cloud begin with `cal_`, self-hosted servers choose. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** What is wrong with a key before anybody asks the API, or undefined. */
export function keyIssue({ apiKey, server }: ICredentialDataDecryptedObject): string | undefined {
	const key = typeof apiKey === 'string' ? apiKey.trim() : '';
	if (key === '') return 'The API key of the Cal.com credential is empty';
	if (server !== 'selfHosted' && !key.startsWith('cal_'))
		return "The API key of the Cal.com credential doesn't start with 'cal_'";
	// Others could end the header line, or make n8n fail without saying why.
	if (!/^[\x21-\x7e]+$/.test(key))
		return 'The API key of the Cal.com credential has characters that no key has';
	return undefined;
}

export function keyHeaders({ apiKey }: ICredentialDataDecryptedObject) {
	return { Authorization: `Bearer ${String(apiKey).trim()}` };
}

export const KEY_HINT =
	"Create a key in Cal.com under Settings → Security → API keys and paste it whole, with its prefix (keys of the cloud begin with 'cal_')";

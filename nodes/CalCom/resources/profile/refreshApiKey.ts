/** The API key that the credential holds. */
import { boolean, number } from '../../../shared/fields';
import type { Operation } from '../../../shared/operation/operation';

export const refreshApiKey: Operation = {
	name: 'Refresh API Key',
	action: 'Refresh API key',
	description:
		'Replace the API key of this credential with a new one: the old key stops working at once, here and everywhere else, so enter the new one in the credential',
	notice:
		'The old key stops working at once, everywhere: enter the new one in the credential before anything else runs',
	request: 'POST /v2/api-keys/refresh',
	failsOn: { calDiy: 'Make a new key in its settings and enter it in the credential' },
	needs: 'It needs an API key: a token of OAuth or of a platform client has none to refresh',
	fields: [
		boolean('apiKeyNeverExpires', {
			label: 'Never Expires',
			onlyTrue: true,
			description: 'Whether the new key is valid for ever',
		}),
		number('apiKeyDaysValid', {
			label: 'Days Valid',
			min: 1,
			default: 30,
			condition: { apiKeyNeverExpires: [false] },
			description: 'For how many days the new key is valid',
		}),
	],
};

// Keys of the cloud begin with `cal_`; who hosts Cal.com chooses the prefix (API_KEY_PREFIX).
import { keyIssue } from '../../../../../nodes/shared/api/authentication/apiKey';

describe.each(['us', 'eu', undefined])('on the cloud (%s)', (server) => {
	it('a key begins with cal_', () => {
		expect(keyIssue({ server, apiKey: 'cal_live_1' } as never)).toBeUndefined();
		expect(keyIssue({ server, apiKey: 'acme_1' } as never)).toContain("start with 'cal_'");
	});
});

describe('on a server of their own', () => {
	const issue = (apiKey: string) => keyIssue({ server: 'selfHosted', apiKey });

	it.each(['cal_1', 'acme_1', 'acme-live-1', '0123456789', ' acme_1\n'])('%j is taken', (key) =>
		expect(issue(key)).toBeUndefined(),
	);

	it.each(['', ' ', 'acme 1', 'acme_1\r\nX-Evil: 1', 'Bearer acme_1'])('%j is refused', (key) =>
		expect(issue(key)).toMatch(/is empty|characters/),
	);
});

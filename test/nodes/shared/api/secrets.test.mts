// Secrets are hidden by their value wherever they turn up, and nothing else is.
import fc from 'fast-check';

import { createSecrets } from '../../../../nodes/shared/api/secrets';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VySWQiOjF9.c2lnbmF0dXJl';

describe('a secret', () => {
	it.each(['cal_live_0123456789', 'acme-0123456789', TOKEN, 'se cr/et+&=?1', 'späßig1'])(
		'%s is hidden in texts, in addresses, in keys and however deep',
		(secret) => {
			const secrets = createSecrets(secret);
			const answer = {
				message: `key ${secret} (${secret})`,
				rows: [{ deep: [{ url: `https://x.test/?k=${encodeURIComponent(secret)}` }] }],
				[secret]: 1,
			};
			const masked = JSON.stringify(secrets.mask(answer));
			expect(masked).not.toContain(secret);
			expect(masked).not.toContain(encodeURIComponent(secret));
			expect(masked).toContain('key [hidden] ([hidden])');
		},
	);

	it.each(['cal_live_0123456789', 'se cr/et+&=?1', 'quo"ted\\secret'])(
		'%j is hidden in Base64 with whatever is around it, and in JSON that is a text',
		(secret) => {
			const secrets = createSecrets(secret);
			for (const before of ['', 'i', 'id', 'id:', 'Bearer ']) {
				for (const encoding of ['base64', 'base64url'] as const) {
					const text = Buffer.from(`${before}${secret}; more`).toString(encoding);
					const masked = secrets.mask(text);
					expect(masked).toContain('[hidden]');
					expect(masked.replace('[hidden]', '').length).toBeLessThan(
						((before.length + 6) * 4) / 3 + 8,
					);
				}
			}
			const twice = JSON.stringify({ text: JSON.stringify({ secret }) });
			expect(secrets.mask(twice)).toBe('{"text":"{\\"secret\\":\\"[hidden]\\"}"}');
		},
	);

	it('may come later, and blanks around it are none of it', () => {
		const secrets = createSecrets(' first-secret\n');
		secrets.add(TOKEN);
		expect(secrets.mask(`first-secret ${TOKEN}`)).toBe('[hidden] [hidden]');
	});

	it('of others is theirs', () => {
		const client = createSecrets('client-secret');
		const user = client.extended();
		user.add(TOKEN);
		expect(user.mask(`client-secret ${TOKEN}`)).toBe('[hidden] [hidden]');
		expect(client.mask(`client-secret ${TOKEN}`)).toBe(`[hidden] ${TOKEN}`);
	});
});

describe('what is no secret', () => {
	it.each([undefined, null, '', 'short', 7, {}])('%j hides nothing', (value) => {
		expect(createSecrets(value).mask('a short text of 7 words: undefined null')).toBe(
			'a short text of 7 words: undefined null',
		);
	});

	it('comes back as it was', () => {
		const secrets = createSecrets('the-secret');
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(secrets.mask(value)).toEqual(value);
			}),
		);
	});

	it('is the same object when there are no secrets, and bytes stay bytes', () => {
		const bytes = Buffer.from('the-secret');
		expect(createSecrets().mask(bytes)).toBe(bytes);
		expect(createSecrets('the-secret').mask(bytes)).toBe(bytes);
	});
});

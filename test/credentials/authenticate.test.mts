// What each credential adds to a request, and what it refuses before anybody is asked.
import type { IAuthenticateGeneric, IHttpRequestOptions } from 'n8n-workflow';

import { CalComPlatformApi } from '../../credentials/CalComPlatformApi.credentials';
import { CalComOAuth2Api } from '../../credentials/CalComOAuth2Api.credentials';
import { CalComV2Api } from '../../credentials/CalComV2Api.credentials';
import { evaluate } from './evaluate.mts';

const request: IHttpRequestOptions = { url: 'https://api.cal.com/v2/me', headers: { Accept: 'x' } };

describe('the API key', () => {
	const { authenticate } = new CalComV2Api();
	const apply = async (apiKey: unknown) => {
		if (typeof authenticate !== 'function') throw new Error('It is not a function');
		return await authenticate({ apiKey } as never, request);
	};

	it.each(['cal_0123', ' cal_0123', 'cal_0123\n', '\tcal_0123  '])('%j is trimmed', async (key) => {
		expect((await apply(key)).headers).toEqual({ Accept: 'x', Authorization: 'Bearer cal_0123' });
	});

	it('leaves the request it was given as it was', async () => {
		await apply('cal_0123');
		expect(request.headers).toEqual({ Accept: 'x' });
	});

	it.each(['', ' ', undefined, null, 7])('%j is refused as empty', async (key) => {
		await expect(apply(key)).rejects.toThrow('is empty');
	});

	it.each(['0123', 'Bearer cal_0123', 'CAL_0123', 'sk_cal_0123'])(
		'%j is refused without showing it',
		async (key) => {
			const refusal = apply(key);
			await expect(refusal).rejects.toThrow("doesn't start with 'cal_'");
			await expect(refusal).rejects.not.toThrow('0123');
		},
	);

	it.each(['cal_01\r\nX-Evil: 1', 'cal_01 23', 'cal_0123\u0000', 'cal_“0123”'])(
		'%j is refused: no key has such characters',
		async (key) => {
			await expect(apply(key)).rejects.toThrow(/characters/);
		},
	);
});

describe('the platform client', () => {
	const { headers = {} } = (new CalComPlatformApi().authenticate as IAuthenticateGeneric)
		.properties;

	it('sends its ID and secret, trimmed, in their headers', () => {
		const credentials = { clientId: ' cli\n', clientSecret: ' sec ' };
		const sent = Object.entries(headers).map(([name, value]) => [
			name,
			evaluate(String(value), credentials),
		]);
		expect(Object.fromEntries(sent)).toEqual({
			'x-cal-client-id': 'cli',
			'x-cal-secret-key': 'sec',
		});
	});
});

describe.each([new CalComV2Api(), new CalComPlatformApi(), new CalComOAuth2Api()])(
	'$name',
	(credential) => {
		it('keeps its secrets behind dots', () => {
			const secrets = credential.properties.filter(({ name }) =>
				/key|secret|token(?!url)/i.test(name),
			);
			expect(secrets.length).toBeGreaterThan(0);
			for (const { typeOptions } of secrets) expect(typeOptions?.password).toBe(true);
		});

		it('is documented and has the name n8n asks for', () => {
			expect(credential.documentationUrl).toMatch(/^https:\/\//);
			expect([credential.name, credential.displayName]).toEqual([
				expect.stringMatching(/Api$/),
				expect.stringMatching(/ API$/),
			]);
		});
	},
);

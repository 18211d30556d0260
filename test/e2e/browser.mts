/**
 * A headless Chromium that is logged in to an n8n.
 * What it shows can be kept as screenshots, for a person to look at after a run.
 */
import { join } from 'node:path';

import { chromium, selectors } from 'playwright-core';
import type { Page } from 'playwright-core';

import { ensureChromium } from '../../scripts/host/chromium.mjs';
import { artifactsFolder } from '../../scripts/host/paths.mjs';
import type { N8n } from './n8n.mts';

const ACTION_MS = 45_000;

export interface Browser {
	page: Page;
	/** Keeps what the page shows as artifacts/<name>.png. */
	screenshot: (name: string) => Promise<void>;
	close: () => Promise<void>;
}

export async function openBrowser({ url, owner }: N8n): Promise<Browser> {
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		// Inside a container the browser's own sandbox cannot work, and shared memory is small.
		args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
	});
	selectors.setTestIdAttribute('data-test-id');
	const context = await browser.newContext({
		baseURL: url,
		viewport: { width: 1440, height: 900 },
	});
	const login = { emailOrLdapLoginId: owner.email, password: owner.password };
	await context.request.post('/rest/login', { data: login });
	const page = await context.newPage();
	page.setDefaultTimeout(ACTION_MS);
	return {
		page,
		screenshot: async (name) => {
			await page.screenshot({ path: join(artifactsFolder, `${name}.png`) });
		},
		close: async () => await browser.close(),
	};
}

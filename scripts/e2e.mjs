/**
 * `npm run test:e2e`: the packed package in a real n8n, over REST and in the editor.
 * Installs what that needs, then hands over to jest; arguments go to jest.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './host/chromium.mjs';
import { ensureDependencies } from './host/dependencies.mjs';
import { fail, step } from './host/log.mjs';
import { buildPackage, installPackage } from './host/package.mjs';
import { tool } from './host/processes.mjs';
import { ensureQueuePrograms } from './queue/programs.mjs';

async function main() {
	await ensureDependencies();
	process.env.CHROMIUM_PATH = await ensureChromium();
	await ensureQueuePrograms();
	const { ensureHost } = await import('./host/install.mjs');
	await step('n8n', ensureHost);
	await step('build', buildPackage);
	const template = mkdtempSync(join(tmpdir(), 'calcom-e2e-'));
	try {
		await step('install the packed package', () => installPackage(template));
		// Every test file starts from a copy of this, instead of packing once more.
		process.env.E2E_TEMPLATE = template;
		const config = ['--config', 'jest.e2e.config.js'];
		await step('end-to-end tests', () =>
			tool('jest', 'jest', [...config, ...process.argv.slice(2)]),
		);
	} finally {
		rmSync(template, { recursive: true, force: true });
	}
}

main().catch(fail);

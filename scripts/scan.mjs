/**
 * `npm run scan`: n8n's verification scanner on this clone.
 * Builds first, because half of what the scanner judges is the built package.
 */
import { ensureDependencies } from './host/dependencies.mjs';
import { fail, step } from './host/log.mjs';
import { buildPackage } from './host/package.mjs';

async function main() {
	await ensureDependencies();
	await step('build', buildPackage);
	const { scanPackage } = await import('./host/scan.mjs');
	await scanPackage();
}

main().catch(fail);

/**
 * `npm test`: everything that can be checked without a running n8n, in one command.
 * The first step that fails ends the run. Arguments go to jest: npm test -- -t "some test".
 */
import { ensureDependencies } from './host/dependencies.mjs';
import { fail, step } from './host/log.mjs';
import { buildPackage } from './host/package.mjs';
import { tool } from './host/processes.mjs';

const LINTED = ['nodes', 'credentials', 'package.json'];

async function main() {
	await ensureDependencies();
	await step('build', buildPackage);
	await step('check the types of the tests', () =>
		tool('typescript', 'tsc', ['--noEmit', '-p', 'tsconfig.test.json']),
	);
	await step('lint', () => tool('@n8n/node-cli', 'n8n-node', ['lint']));
	await step('lint with the newest rules for nodes', () =>
		tool('eslint', 'eslint', ['-c', 'scripts/lint/nodesBase.config.mjs', ...LINTED]),
	);
	const { scanPackage } = await import('./host/scan.mjs');
	await scanPackage();
	await step('unit, contract and engine tests', () => tool('jest', 'jest', process.argv.slice(2)));
}

main().catch(fail);

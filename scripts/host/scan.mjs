/**
 * n8n's verification scanner, run here: the tool itself only takes packages already published.
 * Both of its legs count: the sources, and the JavaScript of the packed tarball.
 */
// @ts-expect-error The scanner comes without types.
import * as scanner from '@n8n/scan-community-package/scanner/scanner.mjs';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ExpectedError } from './errors.mjs';
import { step } from './log.mjs';
import { withUnpackedTarball } from './package.mjs';
import { repositoryFolder } from './paths.mjs';

/** What the scanner reads of a tarball. */
const TARBALL_PATTERNS = ['**/*.js', 'package.json'];
const INLINE_DISABLE = /eslint-disable|@ts-nocheck|@ts-ignore/;

/** Scans the sources and the built package; build it first. */
export async function scanPackage() {
	await step('scan the sources', async () => {
		requirePass(await scanner.analyzePackage(repositoryFolder, scanner.SOURCE_FILE_PATTERNS));
	});
	await step('look for checks switched off by comments', () => requireNoInlineDisable());
	await step('scan the packed tarball', () =>
		withUnpackedTarball(async (folder) => {
			requirePass(await scanner.analyzePackage(folder, TARBALL_PATTERNS));
		}),
	);
}

/** @param {{ passed: boolean, message?: string, details?: string }} result */
function requirePass({ passed, message, details }) {
	// "No files found" counts as passed for the scanner, but then nothing was checked.
	if (passed && message === undefined) return;
	throw new ExpectedError([message, details].filter(Boolean).join('\n'));
}

/** The scanner ignores such comments, so a check they silence would fail only after publishing. */
function requireNoInlineDisable() {
	const found = ['nodes', 'credentials'].flatMap((folder) =>
		readdirSync(join(repositoryFolder, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
			.map((entry) => join(entry.parentPath ?? entry.path, entry.name))
			.filter((file) => INLINE_DISABLE.test(readFileSync(file, 'utf8')))
			.map((file) => relative(repositoryFolder, file)),
	);
	if (found.length > 0) {
		throw new ExpectedError(`These files switch checks off by a comment:\n${found.join('\n')}`);
	}
}

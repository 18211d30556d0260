/**
 * Finds the browser for the tests of the editor, and installs it where that is possible unasked.
 * Playwright's own download is left alone: it would be another 150 MB for one test.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, mayInstall } from './debian.mjs';
import { ExpectedError } from './errors.mjs';
import { step } from './log.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Makes sure that there is a Chromium.
 * @returns {Promise<string>} the program
 */
export async function ensureChromium() {
	const given = process.env.CHROMIUM_PATH;
	if (given && !existsSync(given)) {
		throw new ExpectedError(`CHROMIUM_PATH is ${given}, which does not exist.`);
	}
	const found = given || findChromium();
	if (found) return found;
	if (mayInstall()) await step('install Chromium', () => installPackages(['chromium']));
	const installed = findChromium();
	if (installed) return installed;
	throw new ExpectedError(
		'The tests of the editor need Chromium or Google Chrome. Install one of them, or set ' +
			'CHROMIUM_PATH to its program.',
	);
}

function findChromium() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const programs = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
	return [...programs, MAC].find((program) => existsSync(program));
}

/**
 * Whether dist/ is what the sources make: compiled files are younger than their sources, copied ones
 * the same, and none is left of a source that is gone. JavaScript, because jest starts with it.
 */
const { existsSync, readFileSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const FOLDERS = ['nodes', 'credentials', 'icons'];

/**
 * @param {string} root
 * @param {string} folder
 */
function filesIn(root, folder) {
	const path = join(root, folder);
	if (!existsSync(path)) return [];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

/** @param {string} source */
const outputOf = (source) => join('dist', source.replace(/\.ts$/, '.js'));

/**
 * @param {string} root
 * @param {string} source
 */
function isOlder(root, source) {
	const [from, to] = [join(root, source), join(root, outputOf(source))];
	// A copy keeps the time of its source.
	if (!source.endsWith('.ts')) return !readFileSync(from).equals(readFileSync(to));
	return statSync(from).mtimeMs > statSync(to).mtimeMs;
}

/**
 * Why the built package is not that of the sources, if so.
 * @param {string} root
 */
function staleness(root) {
	const sources = FOLDERS.flatMap((folder) => filesIn(root, folder));
	const missing = sources.map(outputOf).find((output) => !existsSync(join(root, output)));
	if (missing) return `dist/ is not built: ${missing} is missing.`;
	const older = sources.find((source) => isOlder(root, source));
	if (older) return `dist/ is stale: ${older} changed after it was built.`;
	const outputs = new Set(sources.map(outputOf));
	const built = FOLDERS.flatMap((folder) => filesIn(root, join('dist', folder)));
	const orphan = built.find((output) => !outputs.has(output));
	return orphan && `dist/ is stale: ${orphan} is left of a source that is gone.`;
}

module.exports = { staleness };

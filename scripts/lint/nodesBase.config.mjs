/**
 * The newest rules of n8n's plugin for nodes, over what n8n's own linter judges: that pins the version
 * before, and a package may neither override it nor have another config in the root.
 */
import { createRequire } from 'node:module';

import { config } from '@n8n/node-cli/eslint';

// It has no types.
const newest = createRequire(import.meta.url)('eslint-plugin-n8n-nodes-base');

const PREFIX = 'n8n-nodes-base/';

/** @param {Record<string, unknown>} rules */
const own = (rules) =>
	Object.fromEntries(Object.entries(rules).filter(([name]) => name.startsWith(PREFIX)));

export default config.map(({ rules = {}, plugins = {}, ...entry }) => ({
	...entry,
	rules: own(rules),
	plugins: { ...plugins, ...('n8n-nodes-base' in plugins ? { 'n8n-nodes-base': newest } : {}) },
}));

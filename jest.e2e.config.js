/** End-to-end tests in a real n8n; scripts/e2e.mjs prepares what they need. */
const base = require('./jest.config.js');

const [[, transformer]] = Object.entries(base.transform);

module.exports = {
	...base,
	testMatch: ['<rootDir>/test/e2e/**/*.test.mts'],
	testPathIgnorePatterns: ['/node_modules/'],
	// The scripts that start n8n are modules, which jest runs as CommonJS like everything else.
	transform: { '^.+\\.m?[jt]s$': transformer },
	// The one library of theirs that is a module as well.
	transformIgnorePatterns: ['/node_modules/(?!get-port/)'],
	setupFilesAfterEnv: [],
	// n8n keeps 700 MB of memory and both processors busy while it starts: one at a time.
	maxWorkers: 1,
	testTimeout: 180_000,
};

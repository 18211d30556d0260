/**
 * Many tests load the built package, as n8n does. On the output of other sources they would prove
 * nothing, so a run on stale output is refused in words before the first test.
 */
const { staleness } = require('./staleOutput.js');

module.exports = async function refuseStaleOutput() {
	const reason = staleness(process.cwd());
	if (!reason) return;
	console.error(`\n${reason} Run "npm run build" first ("npm test" does both).\n`);
	process.exit(1);
};

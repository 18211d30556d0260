/**
 * Reads what an execution produced: items and errors, per node.
 * n8n keeps one list per run and output; a reader mostly wants them in one list.
 */

/**
 * @param {import('./rest.mjs').Execution} execution
 * @param {string} node the name of the node
 * @returns {Record<string, any>[]} the JSON of every item it put out, over all runs and outputs
 */
export function itemsOf(execution, node) {
	const runs = execution.data?.resultData?.runData?.[node] ?? [];
	return runs
		.flatMap((/** @type {any} */ run) => run.data?.main ?? [])
		.flatMap((/** @type {any} */ output) => output ?? [])
		.map((/** @type {any} */ item) => item.json);
}

/**
 * @param {import('./rest.mjs').Execution} execution
 * @returns {string[]} the names of the nodes that ran, in the order they started
 */
export function nodesOf(execution) {
	const runData = execution.data?.resultData?.runData ?? {};
	return Object.entries(runData)
		.sort(([, one], [, other]) => one[0].executionIndex - other[0].executionIndex)
		.map(([name]) => name);
}

/**
 * @param {import('./rest.mjs').Execution} execution
 * @returns {string | undefined} why it did not succeed
 */
export function failureOf(execution) {
	if (execution.status === 'success') return undefined;
	const error = execution.data?.resultData?.error;
	if (!error) return `ended as ${execution.status}`;
	const where = error.node?.name ?? execution.data.resultData.lastNodeExecuted;
	return `${where}: ${error.message}${error.description ? ` (${error.description})` : ''}`;
}

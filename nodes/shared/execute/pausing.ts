/**
 * Pauses an execution until somebody calls its address, or until a time. n8n keeps what waits in its
 * database, so it survives a restart, and any of its processes may go on with it.
 */
import { sleep } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';

import { callN8n } from '../api/callN8n';
import { resumeSecret } from '../api/resumeSecret';
import type { Pausing } from '../operation/pausing';

/** The address that goes on with this execution; n8n's own token in it keeps everybody else out. */
function addressOf(
	context: IExecuteFunctions,
	path: string,
	query: Record<string, string>,
): string {
	const address = new URL(String(context.evaluateExpression('{{ $execution.resumeUrl }}', 0)));
	address.pathname += `/${path}`;
	for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
	return address.href;
}

/** When the time is over n8n gives what is here to the outputs: the items to the second one. */
async function waitUntil(context: IExecuteFunctions, time: Date): Promise<void> {
	const execution = context.getExecuteData();
	execution.data.main = [[], context.getInputData()];
	execution.metadata = { ...execution.metadata, forwardAllOutputs: true };
	await context.putExecutionToWait(time);
}

export function pausingOf(context: IExecuteFunctions): Pausing {
	return {
		address: (path, query) => addressOf(context, path, query),
		secret: async (address) =>
			await resumeSecret(context, Object.fromEntries(new URL(address).searchParams)),
		until: async (time) => await waitUntil(context, time),
		call: async (url, body, headers) => await callN8n(context, url, body, headers),
		later(milliseconds, work) {
			const done = sleep(milliseconds).then(work);
			done.catch((error: unknown) => {
				const reason = error instanceof Error ? error.message : String(error);
				context.logger.warn(`Cal.com could not be asked once more: ${reason}`, {
					node: context.getNode().name,
				});
			});
		},
	};
}

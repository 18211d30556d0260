// Long waits for the rate limit are told: in the log while they last, in a hint of the execution after.
import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

import { createProgress } from '../../../../nodes/shared/execute/progress';

function listen() {
	const lines: string[] = [];
	const hints: NodeExecutionHint[] = [];
	const context = {
		logger: { info: (line: string) => lines.push(line) },
		addExecutionHints: (...added: NodeExecutionHint[]) => hints.push(...added),
	} as unknown as IExecuteFunctions;
	return { lines, hints, context };
}

test('a long wait says how long, and how far the items are', () => {
	const { lines, hints, context } = listen();
	const progress = createProgress(context, 1000);
	for (let item = 0; item < 380; item++) progress.itemDone();
	progress.onWait(42_000);
	progress.finish();
	expect(lines).toEqual(["Waiting 42 s for Cal.com's rate limit, 380 of 1000 items done"]);
	expect(hints[0]?.message).toContain('42 s');
});

test('several requests that wait for the same moment count once', () => {
	const { lines, hints, context } = listen();
	const progress = createProgress(context, 5);
	for (let request = 0; request < 5; request++) progress.onWait(30_000);
	progress.finish();
	expect(lines).toHaveLength(1);
	expect(hints[0]?.message).toContain('30 s');
});

test('short waits are nobody’s business', () => {
	const { lines, hints, context } = listen();
	const progress = createProgress(context, 5);
	progress.onWait(900);
	progress.finish();
	expect([lines, hints]).toEqual([[], []]);
});

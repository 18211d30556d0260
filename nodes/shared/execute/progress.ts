/** Tells the user about long waits for the rate limit: in the log while they last, in a hint after. */
import type { IExecuteFunctions } from 'n8n-workflow';

/** Shorter waits are not told. */
const WORTH_TELLING_MS = 5000;

export interface ItemProgress {
	onWait(milliseconds: number): void;
	itemDone(): void;
	/** Adds the hint, when there was a wait worth telling. */
	finish(): void;
}

export function createProgress(context: IExecuteFunctions, total: number): ItemProgress {
	let done = 0;
	let waited = 0;
	let waitsUntil = 0;
	return {
		onWait(milliseconds) {
			const now = Date.now();
			const longer = now + milliseconds - Math.max(waitsUntil, now);
			if (longer <= 0) return;
			waited += longer;
			waitsUntil = now + milliseconds;
			if (milliseconds < WORTH_TELLING_MS) return;
			const seconds = Math.ceil(milliseconds / 1000);
			context.logger.info(
				`Waiting ${seconds} s for Cal.com's rate limit, ${done} of ${total} items done`,
			);
		},
		itemDone() {
			done += 1;
		},
		finish() {
			if (waited < WORTH_TELLING_MS) return;
			const seconds = Math.round(waited / 1000);
			// Older versions of n8n have no hints.
			context.addExecutionHints?.({
				message: `Waited ${seconds} s in all for Cal.com's rate limit: nothing was lost`,
				location: 'outputPane',
			});
		},
	};
}

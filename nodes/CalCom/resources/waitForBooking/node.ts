/** What the node has besides while it waits: a second output, and the address that Cal.com calls. */
import { NodeConnectionTypes } from 'n8n-workflow';
import type { ExpressionString, IWebhookDescription } from 'n8n-workflow';

import { WAIT_OUTPUTS } from './operation';
import { RESUME_PATH } from './wait';

const waiting = WAIT_OUTPUTS.map((displayName) => ({
	type: NodeConnectionTypes.Main,
	displayName,
}));

export const OUTPUTS: ExpressionString = `={{ $parameter.operation === 'waitForBooking' ? ${JSON.stringify(waiting)} : ${JSON.stringify([NodeConnectionTypes.Main])} }}`;

/** Only while an execution waits: no workflow is activated for it. */
export const RESUMES: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		path: RESUME_PATH,
		restartWebhook: true,
		isFullPath: true,
	},
];

/**
 * n8n's rules want these of a node with a webhook. n8n calls them for those that an active workflow
 * has: this one is made when an execution begins to wait, and removed when it goes on.
 */
export const RESUME_METHODS = {
	default: {
		checkExists: async () => true,
		create: async () => true,
		delete: async () => true,
	},
};

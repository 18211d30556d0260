/**
 * Credentials and workflows for the end-to-end tests, as n8n stores them.
 * Small on purpose: what the nodes do in detail is tested without n8n.
 */
import { randomUUID } from 'node:crypto';

import type { Credential, Workflow } from '../../scripts/host/rest.mjs';
import type { Sandbox } from '../sandbox/index.mts';

/** The credential of a user's key, for the sandbox. */
export function apiKeyCredential(
	{ url, apiKey }: Sandbox,
	overrides: Record<string, unknown> = {},
): Credential {
	return {
		name: 'Cal.com account',
		type: 'calComV2Api',
		data: { apiKey, server: 'selfHosted', baseUrl: url, apiGeneration: '2026', ...overrides },
	};
}

/** The value of a resource locator, as if picked from its list. */
export function fromList(value: string | number) {
	return { __rl: true, mode: 'list', value };
}

/** A workflow of a manual trigger, "Start", and one node of this package, "Cal.com". */
export function singleNodeWorkflow(options: {
	type: string;
	parameters: Record<string, unknown>;
	/** The id of a saved API key credential. */
	credential: string;
}): Workflow {
	const { type, parameters, credential } = options;
	const calCom = {
		id: randomUUID(),
		name: 'Cal.com',
		type: `n8n-nodes-calcom-api.${type}`,
		typeVersion: 1,
		position: [220, 0],
		parameters,
		credentials: { calComV2Api: { id: credential, name: 'Cal.com account' } },
	};
	const start = {
		id: randomUUID(),
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	return {
		name: `${type} ${randomUUID()}`,
		nodes: [start, calCom],
		connections: { Start: { main: [[{ node: 'Cal.com', type: 'main', index: 0 }]] } },
	};
}

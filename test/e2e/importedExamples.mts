// The example workflows in a real n8n, with the credential of a sandbox.
import { importExamples } from '../../scripts/start/examples.mjs';
import type { Sandbox } from '../sandbox/index.mts';
import type { N8n } from './n8n.mts';
import { apiKeyCredential } from './workflows.mts';

export type Examples = Awaited<ReturnType<typeof importExamples>>;

/** Imports all of them, as `npm start` does. */
export async function importedExamples({ rest, owner }: N8n, sandbox: Sandbox): Promise<Examples> {
	const credential = apiKeyCredential(sandbox);
	const calComV2Api = { id: await rest.createCredential(credential), name: credential.name };
	return await importExamples(rest, { owner, credentials: {}, workflows: {} }, { calComV2Api });
}

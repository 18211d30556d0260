/**
 * n8n's own REST interface, as its editor uses it: owner, credentials, workflows, executions.
 * The public API cannot run a workflow by hand or test a credential, so it is no replacement.
 */
import axios from 'axios';
import { parse } from 'flatted';
import { setTimeout as sleep } from 'node:timers/promises';

const REQUEST_MS = 60_000;
const EXECUTION_MS = 120_000;
const POLL_MS = 200;
const FINISHED = ['success', 'error', 'canceled', 'crashed'];

/**
 * @typedef {{ email: string, password: string }} Owner
 * @typedef {{ name: string, type: string, data: Record<string, unknown> }} Credential
 * @typedef {{ id?: string, name: string, nodes: any[], connections: Record<string, any>,
 *   settings?: Record<string, unknown>, [key: string]: any }} Workflow
 * @typedef {{ id: string, status: string, data: any }} Execution `data` as n8n-workflow's
 *   IRunExecutionData
 */

/** A client that keeps the session of one user. */
export class N8nRest {
	/** @param {string} url */
	constructor(url) {
		/** @type {string | undefined} */
		this.cookie = undefined;
		this.http = axios.create({
			baseURL: url,
			timeout: REQUEST_MS,
			proxy: false,
			validateStatus: () => true,
		});
	}

	/**
	 * Sends any request; a refusal becomes an error with n8n's own words.
	 * @param {'GET' | 'POST' | 'PATCH' | 'DELETE'} method
	 * @param {string} path
	 * @param {unknown} [body]
	 * @returns {Promise<any>} the `data` of the answer, or the whole answer where there is none
	 */
	async request(method, path, body) {
		const headers = this.cookie ? { cookie: this.cookie } : {};
		const response = await this.http.request({ method, url: path, data: body, headers });
		if (response.status >= 400) {
			const reason = response.data?.message ?? JSON.stringify(response.data);
			throw new Error(`${method} ${path} was refused with ${response.status}: ${reason}`);
		}
		const session = response.headers['set-cookie']?.find((one) => one.startsWith('n8n-auth='));
		if (session) this.cookie = session.split(';')[0];
		return response.data?.data ?? response.data;
	}

	/**
	 * Makes the owner of a new n8n, and logs in.
	 * @param {Owner} owner
	 */
	async setUpOwner({ email, password }) {
		const person = { email, password, firstName: 'Cal', lastName: 'Owner' };
		await this.request('POST', '/rest/owner/setup', person);
	}

	/** @param {Owner} owner */
	async login({ email, password }) {
		await this.request('POST', '/rest/login', { emailOrLdapLoginId: email, password });
	}

	/** @returns {Promise<boolean>} whether this n8n still waits for its owner */
	async isNew() {
		const settings = await this.request('GET', '/rest/settings');
		return Boolean(settings.userManagement?.showSetupOnFirstLoad);
	}

	/** @returns {Promise<any[]>} the descriptions of all node types */
	async nodeTypes() {
		return await this.request('GET', '/types/nodes.json');
	}

	/** @returns {Promise<any[]>} the descriptions of all credential types */
	async credentialTypes() {
		return await this.request('GET', '/types/credentials.json');
	}

	/**
	 * @param {Credential} credential
	 * @returns {Promise<string>} its id
	 */
	async createCredential(credential) {
		return (await this.request('POST', '/rest/credentials', credential)).id;
	}

	/**
	 * @param {string} id
	 * @param {Credential} credential
	 */
	async updateCredential(id, credential) {
		await this.request('PATCH', `/rest/credentials/${id}`, credential);
	}

	/** @returns {Promise<any[]>} */
	async listCredentials() {
		return await this.request('GET', '/rest/credentials');
	}

	/**
	 * Runs the test of a credential type, as the editor does when one is saved.
	 * @param {Credential & { id?: string }} credential
	 * @returns {Promise<{ status: 'OK' | 'Error', message: string }>}
	 */
	async testCredential(credential) {
		const credentials = { id: '', ...credential };
		return await this.request('POST', '/rest/credentials/test', { credentials });
	}

	/**
	 * @param {Workflow} workflow
	 * @returns {Promise<Workflow & { id: string }>}
	 */
	async createWorkflow(workflow) {
		const { name, nodes, connections, settings = { executionOrder: 'v1' } } = workflow;
		const body = { name, nodes, connections, settings, active: false };
		return await this.request('POST', '/rest/workflows', body);
	}

	/**
	 * @param {string} id
	 * @param {Workflow} workflow
	 */
	async updateWorkflow(id, { name, nodes, connections, settings }) {
		const body = { name, nodes, connections, settings };
		await this.request('PATCH', `/rest/workflows/${id}?forceSave=true`, body);
	}

	/** @returns {Promise<any[]>} */
	async listWorkflows() {
		return await this.request('GET', '/rest/workflows');
	}

	/** @param {string} id */
	async activate(id) {
		const { versionId } = await this.request('GET', `/rest/workflows/${id}`);
		await this.request('POST', `/rest/workflows/${id}/activate`, { versionId });
	}

	/** @param {string} id */
	async deactivate(id) {
		await this.request('POST', `/rest/workflows/${id}/deactivate`, {});
	}

	/**
	 * Runs a saved workflow from its manual trigger and waits for the end.
	 * @param {string} id
	 * @param {{ trigger: string, timeoutMs?: number }} options the name of the trigger node
	 * @returns {Promise<Execution>}
	 */
	async run(id, { trigger, timeoutMs = EXECUTION_MS }) {
		const body = { triggerToStartFrom: { name: trigger } };
		const { executionId } = await this.request('POST', `/rest/workflows/${id}/run`, body);
		return await this.waitForExecution(executionId, timeoutMs);
	}

	/**
	 * @param {string} id
	 * @param {number} [timeoutMs]
	 * @returns {Promise<Execution>}
	 */
	async waitForExecution(id, timeoutMs = EXECUTION_MS) {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const execution = await this.getExecution(id);
			if (FINISHED.includes(execution.status)) return execution;
			if (Date.now() > deadline) {
				throw new Error(`Execution ${id} is still ${execution.status} after ${timeoutMs} ms.`);
			}
			await sleep(POLL_MS);
		}
	}

	/**
	 * @param {string} id
	 * @returns {Promise<Execution>}
	 */
	async getExecution(id) {
		const execution = await this.request('GET', `/rest/executions/${id}`);
		// n8n stores the data with references between its parts.
		return { ...execution, data: execution.data ? parse(execution.data) : undefined };
	}

	/**
	 * @param {string} workflowId
	 * @returns {Promise<{ id: string, status: string }[]>} newest first
	 */
	async listExecutions(workflowId) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		return (await this.request('GET', `/rest/executions?filter=${filter}`)).results;
	}
}

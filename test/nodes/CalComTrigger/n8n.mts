// n8n's life with a trigger node: its own contexts from n8n-core, and static data that is saved and
// loaded as its database does it. Only the server around them is left out.
import 'reflect-metadata';
import { notStrictEqual, strictEqual } from 'node:assert';

import { HookContext, LoadOptionsContext, PollContext, WebhookContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeTypes,
	IWebhookData,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData,
	WorkflowActivateMode,
} from 'n8n-workflow';

import { CalComPlatformApi } from '../../../credentials/CalComPlatformApi.credentials.ts';
import { CalComV2Api } from '../../../credentials/CalComV2Api.credentials.ts';
import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node.ts';
import { webhookSecret } from '../../../nodes/CalComTrigger/secret';
import type { TriggerState } from '../../../nodes/CalComTrigger/staticData';
import { Credentials } from '../../engine/credentials.mts';

const own = new CalComTrigger();
const credentialTypes = {
	calComV2Api: new CalComV2Api(),
	calComPlatformApi: new CalComPlatformApi(),
};
const loader = {
	getCredential: (name: keyof typeof credentialTypes) => ({ type: credentialTypes[name] }),
} as unknown as ConstructorParameters<typeof Credentials>[0];

export interface Log {
	level: string;
	message: string;
}

export interface Answer {
	status: number;
	body: unknown;
	/** The item that the workflow starts with; undefined when it does not start. */
	item?: IDataObject;
}

const WEBHOOK: IWebhookData = {
	httpMethod: 'POST',
	node: 'Cal.com Trigger',
	path: 'x',
	webhookDescription: own.description.webhooks?.[0],
	workflowId: 'w1',
} as unknown as IWebhookData;

/** A key that no server is asked about, for tests of deliveries alone. */
const UNUSED_KEY = {
	apiKey: 'cal_test_unused',
	server: 'selfHosted',
	baseUrl: 'http://127.0.0.1:9',
};

let workflows = 0;

export class N8n {
	parameters: IDataObject = {};
	credentials: Record<string, ICredentialDataDecryptedObject> = { calComV2Api: UNUSED_KEY };
	/** Each a workflow of its own; a copy keeps everything but the ID. */
	workflowId = `w${workflows++}`;
	/** As in the database; the test webhook starts with its own. */
	saved = '{}';
	baseUrl = 'https://n8n.example.com/webhook';
	/** The node's own part of the address. */
	path = 'b1b2';
	/** Another one after a tool deployed the workflow anew, with nodes that have no memory of theirs. */
	nodeId = 'n1';
	/** While it is, n8n makes no execution of what the node hands over: its database is away. */
	isStuck = false;
	readonly logs: Log[] = [];
	private readonly nodeTypes: INodeTypes;

	/** Another process of n8n has the node's modules loaded anew, with a memory of their own. */
	constructor(private readonly type: CalComTrigger = own) {
		this.nodeTypes = {
			getByName: () => type,
			getByNameAndVersion: () => type,
			getKnownTypes: () => ({}),
		} as unknown as INodeTypes;
	}

	get state(): TriggerState {
		return (JSON.parse(this.saved) as Record<string, TriggerState>)['node:Cal.com Trigger'] ?? {};
	}

	set state(state: TriggerState) {
		this.saved = JSON.stringify({ 'node:Cal.com Trigger': state });
	}

	/** What Cal.com has to sign with. */
	async secret(): Promise<string> {
		const workflow = this.workflow();
		return await webhookSecret(
			new HookContext(
				workflow,
				this.node(workflow),
				this.additionalData(),
				'trigger',
				'activate',
				WEBHOOK,
			) as never,
		);
	}

	get webhookUrl(): string {
		return `${this.baseUrl}/${this.path}/webhook`;
	}

	/** Publishes the workflow as n8n does: what fails is undone with what was saved before. */
	async activate(mode: WorkflowActivateMode = 'activate'): Promise<void> {
		const workflow = this.workflow();
		try {
			if (!(await this.hook('checkExists', workflow, mode)))
				await this.hook('create', workflow, mode);
		} catch (error) {
			await this.deactivate();
			throw error;
		}
		this.save(workflow);
	}

	/** One look for what was missed, with the static data of the activation, as n8n polls. */
	async poll(mode: WorkflowActivateMode = 'init'): Promise<void> {
		const workflow = this.workflow();
		const node = this.node(workflow);
		const context = new PollContext(workflow, node, this.additionalData(), 'trigger', mode);
		this.listen(context);
		strictEqual(await this.type.poll.call(context as never), null);
		notStrictEqual(workflow.staticData.__dataChanged, true);
	}

	async deactivate(): Promise<void> {
		const workflow = this.workflow();
		await this.hook('delete', workflow, 'update');
		this.save(workflow);
	}

	async deliver(rawBody: Buffer | string, headers: Record<string, string>): Promise<Answer> {
		return await this.start(Buffer.from(rawBody), headers).answer;
	}

	/** Begins a delivery with the static data of now; it is saved when it is answered. */
	start(rawBody: Buffer | undefined, headers: Record<string, string>): { answer: Promise<Answer> } {
		const workflow = this.workflow();
		const sent: Answer = { status: 200, body: undefined };
		const response = {
			status: (code: number) => Object.assign(response, { code: (sent.status = code) }),
			json: (body: unknown) => (sent.body = body),
		};
		const context = new WebhookContext(
			workflow,
			this.node(workflow),
			{
				...this.additionalData(),
				httpRequest: { rawBody, headers },
				httpResponse: response,
			} as unknown as IWorkflowExecuteAdditionalData,
			'webhook',
			WEBHOOK,
			[],
			null,
		);
		this.listen(context);
		const answer = this.type.webhook.call(context as never).then((result: IWebhookResponseData) => {
			const item = result.workflowData?.[0]?.[0]?.json;
			if (item && this.isStuck) return { status: 500, body: undefined };
			if (item) this.makeExecution(workflow);
			const body: unknown = sent.body ?? result.webhookResponse;
			this.save(workflow);
			return { ...sent, body, item };
		});
		return { answer };
	}

	/** n8n 2.41 makes an execution from the same static data, and forgets that it has changed. */
	private makeExecution({ staticData }: Workflow): void {
		new Workflow({
			nodes: [],
			connections: {},
			active: true,
			nodeTypes: this.nodeTypes,
			staticData,
		});
		strictEqual(staticData.__dataChanged, false);
	}

	/** What the editor's dropdowns run with. */
	loadOptions(): LoadOptionsContext {
		const workflow = this.workflow();
		const node = this.node(workflow);
		const data = { ...this.additionalData(), currentNodeParameters: node.parameters };
		return new LoadOptionsContext(workflow, node, data as never, '');
	}

	private workflow(): Workflow {
		const node = {
			id: this.nodeId,
			name: 'Cal.com Trigger',
			type: 'n8n-nodes-calcom-api.calComTrigger',
			typeVersion: 1,
			position: [0, 0],
			webhookId: this.path,
			parameters: this.parameters,
			credentials: Object.fromEntries(
				Object.keys(this.credentials).map((name) => [name, { id: name, name }]),
			),
		} as unknown as INode;
		return new Workflow({
			id: this.workflowId,
			name: 'w',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes: this.nodeTypes,
			staticData: JSON.parse(this.saved) as IDataObject,
			settings: { timezone: 'UTC' },
		});
	}

	private node(workflow: Workflow): INode {
		return workflow.getNode('Cal.com Trigger') as INode;
	}

	private async hook(
		method: 'checkExists' | 'create' | 'delete',
		workflow: Workflow,
		mode: WorkflowActivateMode,
	): Promise<boolean> {
		const node = this.node(workflow);
		const data = this.additionalData();
		const context = new HookContext(workflow, node, data, 'trigger', mode, WEBHOOK);
		this.listen(context);
		return await this.type.webhookMethods.default[method].call(context as never);
	}

	private save(workflow: Workflow): void {
		const data = workflow.staticData as IDataObject & { __dataChanged?: boolean };
		if (data.__dataChanged) this.saved = JSON.stringify(data);
	}

	private listen(context: object): void {
		const log = (level: string) => (message: string) => this.logs.push({ level, message });
		const logger = {
			debug: log('debug'),
			info: log('info'),
			warn: log('warn'),
			error: log('error'),
		};
		Object.defineProperty(context, 'logger', { value: logger });
	}

	private additionalData(): IWorkflowExecuteAdditionalData {
		const url = 'http://localhost/';
		return {
			credentialsHelper: new Credentials(loader, this.credentials, this.nodeTypes),
			variables: {},
			instanceBaseUrl: url,
			formWaitingBaseUrl: url,
			webhookBaseUrl: this.baseUrl,
			webhookWaitingBaseUrl: url,
			webhookTestBaseUrl: `${this.baseUrl}-test`,
		} as unknown as IWorkflowExecuteAdditionalData;
	}
}

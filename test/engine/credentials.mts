// Hands credentials to the engine and applies the credential type's own authentication to requests.
import type { PackageDirectoryLoader } from 'n8n-core';
import { ICredentialsHelper, NodeHelpers, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsExpressionResolveValues,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeParameters,
	INodeProperties,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

const PLAIN_NODE: INode = {
	id: 'x',
	name: 'x',
	type: 'test.start',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

export class Credentials extends ICredentialsHelper {
	constructor(
		private readonly loader: PackageDirectoryLoader,
		private readonly data: Record<string, ICredentialDataDecryptedObject>,
		private readonly nodeTypes: INodeTypes,
	) {
		super();
	}

	getParentTypes(type: string): string[] {
		return this.loader.getCredential(type).type.extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.loader.getCredential(typeName).type;
		if (!authenticate) return requestOptions;
		if (typeof authenticate === 'function') return await authenticate(credentials, requestOptions);
		const workflow = new Workflow({
			nodes: [PLAIN_NODE],
			connections: {},
			active: false,
			nodeTypes: this.nodeTypes,
		});
		const values = { $credentials: credentials } as unknown as ICredentialsExpressionResolveValues;
		const resolved = Object.entries(authenticate.properties.headers ?? {}).map(([name, value]) => [
			name,
			workflow.expression.getSimpleParameterValue(
				PLAIN_NODE,
				value as string,
				'internal',
				values as never,
				undefined,
				'',
			),
		]);
		return {
			...requestOptions,
			headers: { ...requestOptions.headers, ...(Object.fromEntries(resolved) as object) },
		};
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<never> {
		return await Promise.reject(new Error('The engine tests keep no encrypted credentials'));
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const found = this.data[type];
		if (!found) return await Promise.reject(new Error(`No credential ${type}`));
		return this.getParentTypes(type).includes('oAuth2Api')
			? this.withDefaults(type, found)
			: { ...found };
	}

	/** n8n fills in what the form leaves out, and resolves the credential's own expressions. */
	private withDefaults(type: string, data: ICredentialDataDecryptedObject) {
		const { oauthTokenData, ...form } = data;
		const properties = this.getCredentialsProperties(type);
		const filled = NodeHelpers.getNodeParameters(
			properties,
			form as INodeParameters,
			true,
			false,
			null,
			null,
		);
		const workflow = new Workflow({
			nodes: [PLAIN_NODE],
			connections: {},
			active: false,
			nodeTypes: this.nodeTypes,
		});
		const resolved = workflow.expression.getComplexParameterValue(
			PLAIN_NODE,
			filled as never,
			'internal',
			{},
			undefined,
			{},
			filled as never,
		);
		return { ...(resolved as object), ...(oauthTokenData ? { oauthTokenData } : {}) };
	}

	async updateCredentials(): Promise<void> {}

	/** Like the database, keeps the tokens for the requests to come. */
	async updateCredentialsOauthTokenData(
		_details: INodeCredentialsDetails,
		type: string,
		{ oauthTokenData }: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.data[type] = { ...this.data[type], oauthTokenData: oauthTokenData ?? {} };
		await Promise.resolve();
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.loader.getCredential(type).type.properties;
	}
}

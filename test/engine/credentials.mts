// Hands credentials to the engine and applies the credential type's own authentication to requests.
import type { PackageDirectoryLoader } from 'n8n-core';
import { ICredentialsHelper, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsExpressionResolveValues,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
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

	getParentTypes(): string[] {
		return [];
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
		return found ? { ...found } : await Promise.reject(new Error(`No credential ${type}`));
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.loader.getCredential(type).type.properties;
	}
}

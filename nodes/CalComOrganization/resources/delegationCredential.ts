/** Delegation credentials: a service account that reads and writes the calendars of all members. */
import { CAL_COM_OF_2025 } from '../../shared/api/edition';
import {
	choice,
	filters,
	boolean,
	locator,
	text,
	updateFields,
	variant,
} from '../../shared/fields';
import { asItems } from '../../shared/operation/responseMapping';
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import { delegationCredentials } from './delegationCredential/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';

const selected = locator('credentialId', delegationCredentials, {
	label: 'Delegation Credential',
	required: true,
	placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
	description: 'The delegation credential, by its domain',
});

const ofGoogle = { condition: { workspacePlatformSlug: ['google'] } };
const ofMicrosoft = { condition: { workspacePlatformSlug: ['office365'] } };

const privateKey = (key: string) =>
	text('privateKey', {
		key,
		password: true,
		required: true,
		description: 'The private key (Google) or client secret (Microsoft) of the service account',
	});

const clientId = (key: string) =>
	text('clientId', {
		as: 'word',
		key,
		label: 'Client ID',
		required: true,
		placeholder: 'e.g. 104523789012345678901',
		description: 'The client ID of the service account',
	});

const clientEmail = (key: string) =>
	text('clientEmail', {
		key,
		required: true,
		as: 'email',
		placeholder: 'e.g. name@example.com',
		description: 'The address of the service account',
	});

const tenantId = (key: string) =>
	text('tenantId', {
		key,
		label: 'Tenant ID',
		required: true,
		as: 'word',
		placeholder: 'e.g. 4f1c2d3e-0000-4000-8000-000000000000',
		description: 'The tenant of the Microsoft directory',
	});

const keepsSecret = {
	notOn: CAL_COM_OF_2025,
	label: 'Opt Out of Secret Rotation',
	description: 'Whether to keep Cal.com from renewing the client secret by itself (Microsoft only)',
};

export const delegationCredential: Resource = {
	name: 'Delegation Credential',
	value: 'delegationCredential',
	operations: {
		create: {
			action: 'Create delegation credential',
			description: 'Connect the calendars of all members of a domain with one service account',
			request: 'POST /v2/organizations/{orgId}/delegation-credentials',
			platformClient: true,
			needs: ORGANIZATION_ADMINS,
			fields: [
				organization,
				text('domain', {
					as: 'word',
					required: true,
					placeholder: 'e.g. example.com',
					description: 'The domain of the addresses of the members',
				}),
				choice('workspacePlatformSlug', {
					label: 'Platform',
					required: true,
					options: [
						['google', 'Google Workspace'],
						['office365', 'Microsoft 365'],
					],
					description: 'Where the calendars are',
				}),
				clientId('serviceAccountKey.client_id'),
				privateKey('serviceAccountKey.private_key'),
				{ ...clientEmail('serviceAccountKey.client_email'), ...ofGoogle },
				{ ...tenantId('serviceAccountKey.tenant_id'), ...ofMicrosoft },
				{ ...boolean('optOutAutoSecretRotation', keepsSecret), ...ofMicrosoft },
			],
		},
		delete: {
			action: 'Delete delegation credential',
			description: 'Disconnect the calendars that a service account connected',
			request: 'DELETE /v2/organizations/{orgId}/delegation-credentials/{credentialId}',
			platformClient: true,
			versions: NOT_ON_2025,
			needs: ORGANIZATION_ADMINS,
			fields: [organization, selected],
		},
		get: {
			action: 'Get delegation credential',
			description: 'Retrieve a delegation credential with its domain and state',
			request: 'GET /v2/organizations/{orgId}/delegation-credentials/{credentialId}',
			platformClient: true,
			versions: NOT_ON_2025,
			needs: ORGANIZATION_ADMINS,
			fields: [organization, selected],
		},
		getAll: {
			action: 'Get many delegation credentials',
			description: 'Retrieve a list of the delegation credentials of an organization',
			...delegationCredentials.from,
			needs: ORGANIZATION_ADMINS,
			fields: [
				organization,
				filters([
					text('domain', {
						as: 'word',
						placeholder: 'e.g. example.com',
						description: 'Only those of this domain',
					}),
				]),
			],
		},
		resetRotation: {
			action: 'Reset rotation of delegation credential',
			description:
				'Let Cal.com try again to renew a client secret after that failed (Microsoft only)',
			request:
				'POST /v2/organizations/{orgId}/delegation-credentials/{credentialId}/reset-rotation',
			platformClient: true,
			versions: NOT_ON_2025,
			needs: ORGANIZATION_ADMINS,
			mapResponse: asItems,
			fields: [organization, selected],
		},
		update: {
			action: 'Update delegation credential',
			description: 'Switch a delegation credential on or off, or give it another key',
			request: 'PATCH /v2/organizations/{orgId}/delegation-credentials/{credentialId}',
			platformClient: true,
			needs: ORGANIZATION_ADMINS,
			fields: [
				organization,
				selected,
				updateFields([
					boolean('enabled', { description: 'Whether it connects calendars now' }),
					boolean('optOutAutoSecretRotation', keepsSecret),
					variant('serviceAccountKey', {
						row: 'Key',
						choiceLabel: 'Platform',
						description: 'The key of the service account from now on',
						shapes: {
							google: {
								label: 'Google Workspace',
								fields: [
									clientId('client_id'),
									privateKey('private_key'),
									clientEmail('client_email'),
								],
							},
							office365: {
								label: 'Microsoft 365',
								fields: [clientId('client_id'), privateKey('private_key'), tenantId('tenant_id')],
							},
						},
					}),
				]),
			],
		},
	},
};

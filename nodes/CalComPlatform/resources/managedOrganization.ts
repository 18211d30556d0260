/** Managed organizations: what a platform customer keeps for customers of its own. */
import {
	additionalFields,
	filters,
	boolean,
	number,
	text,
	updateFields,
} from '../../shared/fields';
import { metadata } from '../../shared/catalogue/metadata';
import { organization } from '../../shared/catalogue/organization/fields';
import { managedOrganization as selected } from '../../shared/catalogue/platform/fields';
import type { Part } from '../../shared/fields/field';
import type { ValidationIssue } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { managedOrganizations } from '../../shared/catalogue/platform/lookups';

const common = {
	platformClient: true,
	needs: 'Only an admin or owner of the platform organization may do this',
};

const name = { placeholder: 'e.g. Acme', description: 'The name (it must not contain a link)' };

/** The API asks for both or none. */
function bothOfMetadata(parts: readonly Part[]): ValidationIssue | undefined {
	const given = parts.filter(({ key }) => /^metadata(?:Key|Value)$/.test(key));
	return given.length === 1
		? { message: "'Metadata Key' and 'Metadata Value' need each other" }
		: undefined;
}

export const managedOrganization: Resource = {
	name: 'Managed Organization',
	value: 'managedOrganization',
	operations: {
		create: {
			action: 'Create managed organization',
			description: 'Create an organization that you manage; the output contains its API key',
			request: 'POST /v2/organizations/{orgId}/organizations',
			...common,
			fields: [
				organization,
				text('name', { ...name, required: true }),
				additionalFields([
					number('apiKeyDaysValid', {
						label: 'API Key Days Valid',
						min: 1,
						default: 30,
						description: 'For how many days its API key is valid',
					}),
					boolean('apiKeyNeverExpires', {
						label: 'API Key Never Expires',
						description: 'Whether its API key is valid for ever',
					}),
					metadata,
					text('slug', {
						placeholder: 'e.g. acme',
						description: 'The name of the organization in links (by default made from the name)',
					}),
				]),
			],
		},
		delete: {
			action: 'Delete managed organization',
			description: 'Delete an organization that you manage permanently',
			request: 'DELETE /v2/organizations/{orgId}/organizations/{managedOrganizationId}',
			...common,
			fields: [organization, selected],
		},
		get: {
			action: 'Get managed organization',
			description: 'Retrieve an organization that you manage',
			request: 'GET /v2/organizations/{orgId}/organizations/{managedOrganizationId}',
			...common,
			fields: [organization, selected],
		},
		getAll: {
			action: 'Get many managed organizations',
			description: 'Retrieve a list of the organizations that you manage',
			...managedOrganizations.from,
			...common,
			check: bothOfMetadata,
			fields: [
				organization,
				filters([
					text('metadataKey', {
						placeholder: 'e.g. customer',
						description: "Only those with this key in their metadata (needs 'Metadata Value')",
					}),
					text('metadataValue', {
						placeholder: 'e.g. 42',
						description: "The value of that key (needs 'Metadata Key')",
					}),
					text('slug', {
						as: 'word',
						placeholder: 'e.g. acme',
						description: 'Only the organization with this slug',
					}),
				]),
			],
		},
		update: {
			action: 'Update managed organization',
			description: 'Change the name or metadata of an organization that you manage',
			request: 'PATCH /v2/organizations/{orgId}/organizations/{managedOrganizationId}',
			...common,
			fields: [organization, selected, updateFields([metadata, text('name', name)])],
		},
	},
};

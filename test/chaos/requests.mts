// One operation of each HTTP method, for three items, on things that the sandbox has.
import type { Sandbox } from '../sandbox/index.mts';

export interface ChaosRequest {
	method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
	/** The route on which the fault happens. */
	route: string;
	type: string;
	items: Array<Record<string, unknown>>;
	parameters: Record<string, unknown>;
	isWrite: boolean;
}

const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const ATTRIBUTE = '/v2/organizations/{orgId}/attributes/{attributeId}';
const organizationId = byId('1');

/** The requests, for the state that the sandbox has right now. */
export function requests(sandbox: Sandbox): ChaosRequest[] {
	const attributes = sandbox.state.attributes.slice(0, 3);
	const options = sandbox.state.options.slice(0, 3);
	const attributeId = byId('={{ $json.attributeId }}');
	return [
		{
			method: 'GET',
			route: `GET ${ATTRIBUTE}`,
			type: 'calComOrganization',
			isWrite: false,
			items: attributes.map(({ id }) => ({ attributeId: id })),
			parameters: { resource: 'attribute', operation: 'get', organizationId, attributeId },
		},
		{
			method: 'POST',
			route: `POST ${ATTRIBUTE}/options`,
			type: 'calComOrganization',
			isWrite: true,
			items: attributes.map(({ id }, number) => ({ attributeId: id, slug: `new-${number}` })),
			parameters: {
				resource: 'attributeOption',
				operation: 'create',
				organizationId,
				attributeId,
				value: 'New',
				slug: '={{ $json.slug }}',
			},
		},
		{
			method: 'PATCH',
			route: `PATCH ${ATTRIBUTE}`,
			type: 'calComOrganization',
			isWrite: true,
			items: attributes.map(({ id }) => ({ attributeId: id })),
			parameters: {
				resource: 'attribute',
				operation: 'update',
				organizationId,
				attributeId,
				updateFields: { name: 'Changed' },
			},
		},
		{
			method: 'PUT',
			route: 'PUT /v2/event-types/{eventTypeId}/booking-fields',
			type: 'calCom',
			isWrite: true,
			items: [1, 2, 3].map((eventTypeId) => ({ eventTypeId, slug: `company-${eventTypeId}` })),
			parameters: {
				resource: 'eventType',
				operation: 'replaceBookingFields',
				eventTypeId: byId('={{ $json.eventTypeId }}'),
				bookingFields: {
					rows: [{ kind: 'shortText', slug: '={{ $json.slug }}', label: 'Company' }],
				},
			},
		},
		{
			method: 'DELETE',
			route: `DELETE ${ATTRIBUTE}/options/{optionId}`,
			type: 'calComOrganization',
			isWrite: true,
			items: options.map(({ id, attributeId: of }) => ({ attributeId: of, optionId: id })),
			parameters: {
				resource: 'attributeOption',
				operation: 'delete',
				organizationId,
				attributeId,
				optionId: byId('={{ $json.optionId }}'),
			},
		},
	];
}

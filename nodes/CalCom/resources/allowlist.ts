/** Allowlists: the IP addresses that Cal.com's services call from, for firewalls. */
import type { IDataObject } from 'n8n-workflow';

import { text } from '../../shared/fields';
import type { ResponseMapping } from '../../shared/operation/responseMapping';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';
import { isObject } from '../../shared/api/responseBody';
import { noPages } from '../../shared/api/pagination';

const rowOf = (service: string, ranges: unknown): IDataObject =>
	isObject(ranges) ? { service, ...ranges } : { service, ranges: ranges as string[] };

/** The API answers a map of services, people want one row for each. */
const serviceRows = (data: unknown): unknown[] =>
	isObject(data) ? Object.entries(data).map(([service, ranges]) => rowOf(service, ranges)) : [];

const asService: ResponseMapping = ({ data, request }) => [
	rowOf(request.pathValues.get('service') ?? '', data),
];

export const allowlist: Resource = {
	name: 'IP Allowlist',
	value: 'allowlist',
	operations: {
		get: {
			action: 'Get IP allowlist',
			description: 'Retrieve the IP addresses that one of the services of Cal.com calls from',
			request: 'GET /v2/allowlists/{service}',
			versions: NOT_ON_2025,
			mapResponse: asService,
			fields: [
				text('service', {
					required: true,
					placeholder: 'e.g. webhooks',
					description: 'The service, by the name that IP Allowlist: Get Many gives it',
				}),
			],
		},
		getAll: {
			action: 'Get many IP allowlists',
			description:
				'Retrieve a list of the services of Cal.com with the IP addresses they call from',
			request: 'GET /v2/allowlists',
			versions: NOT_ON_2025,
			pages: noPages,
			rows: serviceRows,
			fields: [],
		},
	},
};

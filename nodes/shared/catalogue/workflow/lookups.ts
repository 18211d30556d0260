/** Dropdowns of workflows and of the steps of one. */
import type { IDataObject } from 'n8n-workflow';

import { NOT_ON_2025, SINCE_DECEMBER_2025 } from '../../api/versions';
import { isObject } from '../../api/responseBody';
import { noPages, skipPages } from '../../api/pagination';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import type { ApiLookup } from '../../fields/lookup';

export const workflows: ApiLookup = {
	method: 'searchWorkflows',
	things: 'workflows',
	from: { request: 'GET /v2/workflows', versions: NOT_ON_2025, pages: skipPages() },
	value: (row) => Number(row.id),
	label: (row) => String(row.name),
	names: ({ name }) => [name],
};

/** `email attendee · Reminder: see you soon`. */
export function stepLabel({ action, message }: IDataObject): string {
	const subject = isObject(message) ? message.subject : undefined;
	const what = String(action).replace(/_/g, ' ');
	return subject ? `${what} · ${String(subject)}` : what;
}

export const workflowSteps: ApiLookup = {
	method: 'searchWorkflowSteps',
	things: 'the steps of the workflow',
	from: { request: 'GET /v2/workflows/{workflowId}', versions: NOT_ON_2025, pages: noPages },
	dependsOn: { workflowId: { parameter: 'workflowId', label: 'Workflow' } },
	rows: (data) => (isObject(data) && Array.isArray(data.steps) ? data.steps.filter(isObject) : []),
	value: (row) => Number(row.id),
	label: stepLabel,
};

const ofTeam = {
	orgId: ORGANIZATION_PARAMETER,
	teamId: { parameter: 'teamId', label: 'Team' },
};
const ofWorkflow = { ...ofTeam, workflowId: { parameter: 'workflowId', label: 'Workflow' } };

export const teamWorkflows: ApiLookup = {
	...workflows,
	method: 'searchTeamWorkflows',
	from: {
		request: 'GET /v2/organizations/{orgId}/teams/{teamId}/workflows',
		platformClient: true,
		pages: skipPages(),
	},
	dependsOn: ofTeam,
};

export const teamFormWorkflows: ApiLookup = {
	...teamWorkflows,
	method: 'searchTeamFormWorkflows',
	from: {
		request: 'GET /v2/organizations/{orgId}/teams/{teamId}/workflows/routing-form',
		platformClient: true,
		versions: SINCE_DECEMBER_2025,
		pages: skipPages(),
	},
};

export const teamWorkflowSteps: ApiLookup = {
	...workflowSteps,
	method: 'searchTeamWorkflowSteps',
	from: {
		request: 'GET /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}',
		platformClient: true,
		pages: noPages,
	},
	dependsOn: ofWorkflow,
};

export const teamFormWorkflowSteps: ApiLookup = {
	...teamWorkflowSteps,
	method: 'searchTeamFormWorkflowSteps',
	from: {
		request: 'GET /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}/routing-form',
		platformClient: true,
		versions: SINCE_DECEMBER_2025,
		pages: noPages,
	},
};

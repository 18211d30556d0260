/** Workflows of Cal.com's own: emails, SMS and WhatsApp messages around the user's bookings. */
import { locator } from '../../shared/fields';
import { workflowChanges, workflowToCreate } from '../../shared/fieldsets/workflow';
import { workflows } from '../../shared/lookups/workflow';
import { NOT_ON_2025 } from '../../shared/operation';
import type { Resource } from '../../shared/operation';
import { skipPages } from '../../shared/transport/pages';

const selected = locator('workflowId', workflows, {
	id: 'number',
	required: true,
	url: { regex: '/workflows/(\\d+)', placeholder: 'e.g. https://app.cal.com/workflows/42' },
	description: "The workflow of Cal.com's own (not of n8n)",
});

const needs =
	'Workflows need a team or organization plan of Cal.com, and the event types have to be your own';

export const workflow: Resource = {
	name: 'Workflow',
	value: 'workflow',
	operations: {
		create: {
			action: 'Create workflow',
			description: 'Have Cal.com send emails, SMS or WhatsApp messages around your bookings',
			request: 'POST /v2/workflows',
			versions: NOT_ON_2025,
			needs,
			fields: workflowToCreate,
		},
		delete: {
			action: 'Delete workflow',
			description: 'Delete a workflow permanently: its messages are not sent any more',
			request: 'DELETE /v2/workflows/{workflowId}',
			versions: NOT_ON_2025,
			needs,
			fields: [selected],
		},
		get: {
			action: 'Get workflow',
			description: 'Retrieve a workflow with its trigger and steps',
			request: 'GET /v2/workflows/{workflowId}',
			versions: NOT_ON_2025,
			needs,
			fields: [selected],
		},
		getAll: {
			action: 'Get many workflows',
			description: 'Retrieve a list of your workflows for event types',
			request: 'GET /v2/workflows',
			versions: NOT_ON_2025,
			needs,
			pages: skipPages(),
			fields: [],
		},
		update: {
			action: 'Update workflow',
			description: 'Change when a workflow runs, for which event types, or what it sends',
			request: 'PATCH /v2/workflows/{workflowId}',
			versions: NOT_ON_2025,
			needs,
			fields: [selected, workflowChanges],
		},
	},
};

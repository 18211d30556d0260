/** Workflows of Cal.com's own: emails, SMS and WhatsApp messages around the user's bookings. */
import { bookingWorkflow } from '../../shared/fieldsets/workflow';
import { eventTypes } from '../../shared/lookups/eventType';
import { verifiedEmails, verifiedPhones } from '../../shared/lookups/verifiedResource';
import { workflows, workflowSteps } from '../../shared/lookups/workflow';
import { NOT_ON_2025 } from '../../shared/operation';
import type { Resource } from '../../shared/operation';
import { workflowOperations } from '../../shared/operations/workflows';

export const workflow: Resource = {
	name: 'Workflow',
	value: 'workflow',
	operations: workflowOperations(
		{
			path: '/v2/workflows',
			fields: [],
			of: '',
			needs:
				'Workflows need a team or organization plan of Cal.com, and the event types have to be your own',
		},
		{
			around: 'your bookings',
			form: bookingWorkflow(eventTypes, {
				emails: verifiedEmails,
				phones: verifiedPhones,
				steps: workflowSteps,
			}),
			workflows,
			versions: NOT_ON_2025,
		},
	),
};

/** Workflows of Cal.com's own: emails, SMS and WhatsApp messages around the user's bookings. */
import { bookingWorkflow } from '../../shared/catalogue/workflow/fields';
import { eventTypes } from '../../shared/catalogue/eventType/lookups';
import { verifiedEmails, verifiedPhones } from '../../shared/catalogue/verifiedResource/lookups';
import { workflows, workflowSteps } from '../../shared/catalogue/workflow/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { workflowOperations } from '../../shared/catalogue/workflow/operations';

export const workflow: Resource = {
	name: 'Workflow',
	value: 'workflow',
	operations: workflowOperations(
		{
			...placeOf(workflows),
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

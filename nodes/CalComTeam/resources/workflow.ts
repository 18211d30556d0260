/** Workflows of a team in an organization: messages around its bookings, or after form answers. */
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import { bookingWorkflow, formWorkflow } from '../../shared/catalogue/workflow/fields';
import { teamEventTypesOfEither } from '../../shared/catalogue/eventType/lookups';
import { teamRoutingForms } from '../../shared/catalogue/routingForm/lookups';
import {
	teamVerifiedEmails,
	teamVerifiedPhones,
} from '../../shared/catalogue/verifiedResource/lookups';
import {
	teamFormWorkflows,
	teamFormWorkflowSteps,
	teamWorkflows,
	teamWorkflowSteps,
} from '../../shared/catalogue/workflow/lookups';
import { SINCE_DECEMBER_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';
import { placeOf } from '../../shared/operation/owner';
import type { Owner } from '../../shared/operation/owner';
import { workflowOperations } from '../../shared/catalogue/workflow/operations';

const owner: Owner = {
	...placeOf(teamWorkflows),
	fields: [organization, organizationTeam],
	of: ' of team',
	needs: TEAM_ADMINS,
};

const verified = { emails: teamVerifiedEmails, phones: teamVerifiedPhones };

const forBookings = workflowOperations(owner, {
	around: "a team's bookings",
	form: bookingWorkflow(teamEventTypesOfEither, { ...verified, steps: teamWorkflowSteps }),
	workflows: teamWorkflows,
});

const forForms = workflowOperations(
	{ ...owner, of: ' for routing forms of team' },
	{
		around: 'answers to routing forms',
		form: formWorkflow(teamRoutingForms, { ...verified, steps: teamFormWorkflowSteps }),
		workflows: teamFormWorkflows,
		end: '/routing-form',
		versions: SINCE_DECEMBER_2025,
	},
);

export const workflow: Resource = {
	name: 'Workflow',
	value: 'workflow',
	operations: {
		...forBookings,
		createForForms: { ...forForms.create, name: 'Create for Routing Forms' },
		deleteForForms: { ...forForms.delete, name: 'Delete for Routing Forms' },
		getForForms: { ...forForms.get, name: 'Get for Routing Forms' },
		getAllForForms: { ...forForms.getAll, name: 'Get Many for Routing Forms' },
		updateForForms: { ...forForms.update, name: 'Update for Routing Forms' },
	},
};

/** Workflows of a team in an organization: messages around its bookings, or after form answers. */
import { organization, organizationTeam } from '../../shared/fieldsets/organization';
import { TEAM_ADMINS } from '../../shared/fieldsets/team';
import { bookingWorkflow, formWorkflow } from '../../shared/fieldsets/workflow';
import { teamEventTypesOfEither } from '../../shared/lookups/eventType';
import { teamRoutingForms } from '../../shared/lookups/routingForm';
import { teamVerifiedEmails, teamVerifiedPhones } from '../../shared/lookups/verifiedResource';
import {
	teamFormWorkflows,
	teamFormWorkflowSteps,
	teamWorkflows,
	teamWorkflowSteps,
} from '../../shared/lookups/workflow';
import { NOT_ON_2025 } from '../../shared/operation';
import type { Resource } from '../../shared/operation';
import type { Scope } from '../../shared/operations/scope';
import { workflowOperations } from '../../shared/operations/workflows';

const scope: Scope = {
	path: '/v2/organizations/{orgId}/teams/{teamId}/workflows',
	fields: [organization, organizationTeam],
	of: ' of team',
	needs: TEAM_ADMINS,
	platformClient: true,
};

const verified = { emails: teamVerifiedEmails, phones: teamVerifiedPhones };

const forBookings = workflowOperations(scope, {
	around: "a team's bookings",
	form: bookingWorkflow(teamEventTypesOfEither, { ...verified, steps: teamWorkflowSteps }),
	workflows: teamWorkflows,
});

const forForms = workflowOperations(
	{ ...scope, of: ' for routing forms of team' },
	{
		around: 'answers to routing forms',
		form: formWorkflow(teamRoutingForms, { ...verified, steps: teamFormWorkflowSteps }),
		workflows: teamFormWorkflows,
		end: '/routing-form',
		versions: NOT_ON_2025,
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

/** Responses to routing forms: what guests answered, and where it led them. */
import { additionalFields, filters, flag, json, locator, updateFields } from '../../shared/fields';
import { routedSlotRows } from '../../shared/execute/slotRows';
import { organization, organizationTeam } from '../../shared/fieldsets/organization';
import {
	formResponses,
	rescheduleWithSameHost,
	routingListFilters,
	routingListSort,
} from '../../shared/fieldsets/routingForm';
import { routedDuration, slotOptions, slotRange } from '../../shared/fieldsets/slots';
import { eitherTeam, TEAM_ADMINS } from '../../shared/fieldsets/team';
import { responsesToForm, teamRoutingForms } from '../../shared/lookups/routingForm';
import { NOT_ON_2025 } from '../../shared/operation';
import type { Resource } from '../../shared/operation';
import { noPages, skipPages } from '../../shared/transport/pages';

const form = locator('routingFormId', teamRoutingForms, {
	required: true,
	placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
	description: 'The routing form of the team',
});

export const routingFormResponse: Resource = {
	name: 'Routing Form Response',
	value: 'routingFormResponse',
	operations: {
		create: {
			action: 'Create routing form response of team',
			description:
				'Answer a routing form and find the free times of the event type that the answers lead to',
			request: 'POST /v2/teams/{teamId}/routing-forms/{routingFormId}/responses',
			inOrganization: {
				request:
					'POST /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses',
				versions: { server2025: true },
			},
			versions: NOT_ON_2025,
			pages: noPages,
			rows: routedSlotRows,
			fields: [
				...eitherTeam,
				form,
				formResponses,
				...slotRange,
				additionalFields([
					routedDuration,
					...slotOptions,
					flag('queueResponse', {
						place: 'query',
						description: 'Whether to record the response only when a booking comes of it',
					}),
					rescheduleWithSameHost,
				]),
			],
		},
		getAll: {
			action: 'Get many routing form responses of team',
			description: 'Retrieve a list of what guests answered to a routing form',
			request:
				'GET /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses',
			needs: TEAM_ADMINS,
			pages: skipPages(),
			fields: [organization, organizationTeam, form, filters(routingListFilters), routingListSort],
		},
		update: {
			action: 'Update routing form response of team',
			description: 'Correct what a guest answered to a routing form',
			request:
				'PATCH /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses/{responseId}',
			needs: TEAM_ADMINS,
			fields: [
				organization,
				organizationTeam,
				form,
				locator('responseId', responsesToForm, {
					label: 'Response',
					id: 'number',
					required: true,
					description: 'The response to the form',
				}),
				updateFields([
					json('response', {
						description:
							'The answers as the response has them: a JSON object with the questions as keys and label and value in each',
					}),
				]),
			],
		},
	},
};

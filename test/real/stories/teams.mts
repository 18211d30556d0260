// Teams inside an organization, with all that belongs to them.
import { NO_APP, rows } from '../story.mts';
import type { Step, Story } from '../story.mts';
import { assignments } from './assignments.mts';
import { EVENTS, LOOK, resources, workflow, workflowEvent } from './teamSteps.mts';

/** In a team that has a routing form with a question `topic`: the API can't make one. */
const formSteps: Step[] = [
	{ run: 'routingForm.getAll', extent: 'required' },
	{
		run: 'routingFormResponse.create',
		extent: 'required',
		form: { formResponses: '{"topic":"Sales"}', start: '$days.first', end: '$days.last' },
	},
	{ run: 'routingFormResponse.getAll', extent: 'required', as: 'teamAnswer' },
	{
		run: 'routingFormResponse.update',
		form: {
			responseId: '$teamAnswer.id',
			'updateFields.response': '{"f1":{"label":"Topic","value":"Support"}}',
		},
	},
];

const forms = formSteps.map((step) => ({
	...step,
	form: { teamId: '$form.teamId', routingFormId: '$form.id', ...step.form },
}));

export const organizationTeam: Story = {
	creates:
		'a team in the organization, with event types, bookings, workflows, roles and a membership',
	node: 'calComTeam',
	who: 'owner',
	form: {
		organizationId: '$me.organizationId',
		teamId: '$team.id',
		eventTypeId: '$round.id',
		userId: '$member.userId',
		start: '$days.absence',
		end: '$days.absenceEnd',
	},
	steps: [
		{
			run: 'team.create',
			as: 'team',
			form: { name: 'n8n team', ...LOOK },
			readBack: { run: 'team.get' },
		},
		{ run: 'team.get', gives: { id: '$team.id' } },
		{ run: 'team.getAll', finds: ['id', '$team.id'] },
		{ run: 'team.getMine', finds: ['id', '$team.id'] },
		{
			run: 'team.update',
			form: {
				'updateFields.name': 'n8n renamed',
				'updateFields.brandColor': '#112233',
				'updateFields.darkBrandColor': '#445566',
				'updateFields.metadata': '{"n8n":"yes"}',
				'updateFields.slug': '$slugs.team',
			},
			readBack: { run: 'team.get' },
		},
		{
			run: 'team.update',
			case: 'without a name',
			extent: 'required',
			form: { updateFields: { bio: 'Only this' } },
			readBack: { run: 'team.get' },
		},
		{
			run: 'membership.create',
			as: 'membership',
			readBack: { run: 'membership.get', form: { membershipId: '$membership.id' } },
		},
		{ run: 'membership.upsert', extent: 'required' },
		{ run: 'membership.get', form: { membershipId: '$membership.id' } },
		{ run: 'membership.getAll', extent: 'required', finds: ['id', '$membership.id'] },
		{
			run: 'membership.update',
			form: { membershipId: '$membership.id', 'updateFields.role': 'ADMIN' },
			readBack: { run: 'membership.get', form: { membershipId: '$membership.id' } },
		},
		{ run: 'membership.createInvite' },
		{
			run: 'eventType.create',
			as: 'round',
			extent: 'required',
			form: {
				title: 'n8n round',
				slug: '$slugs.round',
				lengthInMinutes: 30,
				schedulingType: 'roundRobin',
				// Cal Video, the usual place, needs an account of its own.
				locations: rows({ type: 'link', link: 'https://meet.example.com/n8n', public: true }),
				hosts: rows(
					{ userId: '$member.userId', mandatory: false, priority: 'high' },
					{ userId: '$me.id', mandatory: false, priority: 'medium' },
				),
			},
			readBack: { run: 'eventType.get' },
		},
		{
			run: 'eventType.upsert',
			extent: 'required',
			form: {
				title: 'n8n round',
				slug: '$slugs.round',
				lengthInMinutes: 30,
				schedulingType: 'roundRobin',
			},
		},
		{ run: 'eventType.get', gives: { id: '$round.id' } },
		{ run: 'eventType.getAll', extent: 'required', finds: ['id', '$round.id'] },
		{ run: 'eventType.getAllInOrganization', extent: 'required', finds: ['id', '$round.id'] },
		{
			run: 'eventType.update',
			case: 'host settings',
			extent: 'required',
			form: {
				updateFields: { title: 'n8n round', description: 'Changed' },
				'hostSettings.rescheduleWithSameRoundRobinHost': true,
			},
			readBack: { run: 'eventType.get' },
		},
		{
			run: 'eventType.update',
			case: 'host choice on reschedule',
			extent: 'required',
			form: {
				updateFields: { title: 'n8n round' },
				'hostSettings.allowRRHostChoiceOnReschedule': true,
			},
			readBack: { run: 'eventType.get' },
		},
		{ run: 'eventType.createPhoneCall', refusal: /./ },
		{ run: 'eventType.addBookingFields' },
		{ run: 'eventType.getBookingFields' },
		{
			run: 'eventType.updateBookingFields',
			form: { bookingFields: rows({ slug: 'company', changes: { label: 'Firm' } }) },
		},
		{ run: 'eventType.replaceBookingFields' },
		{ run: 'eventType.deleteBookingField' },
		{
			run: 'eventTypePrivateLink.create',
			as: 'teamLink',
			form: { 'additionalFields.expiresAt': undefined, 'additionalFields.maxUsageCount': 3 },
		},
		{ run: 'eventTypePrivateLink.getAll', finds: ['linkId', '$teamLink.linkId'] },
		{
			run: 'eventTypePrivateLink.update',
			form: {
				linkId: '$teamLink.linkId',
				'updateFields.expiresAt': undefined,
				'updateFields.maxUsageCount': 4,
			},
		},
		{ run: 'eventTypePrivateLink.delete', form: { linkId: '$teamLink.linkId' } },
		{ run: 'eventTypeWebhook.create', as: 'teamHook' },
		{ run: 'eventTypeWebhook.get', form: { webhookId: '$teamHook.id' } },
		{ run: 'eventTypeWebhook.getAll', mayBeEmpty: true },
		{ run: 'eventTypeWebhook.update', form: { webhookId: '$teamHook.id' } },
		{ run: 'eventTypeWebhook.delete', form: { webhookId: '$teamHook.id' } },
		{ run: 'eventTypeWebhook.deleteAll' },
		{ run: 'eventTypeWebhook.upsert', extent: 'required' },
		...assignments,
		{
			run: 'booking.getAll',
			case: 'of the organization team',
			extent: 'required',
			mayBeEmpty: true,
		},
		{
			run: 'booking.getReferences',
			extent: 'required',
			form: { bookingUid: '$teamBooking.uid' },
			mayBeEmpty: true,
		},
		{ run: 'schedule.getAll', extent: 'required' },
		{ run: 'schedule.getAllForMember', extent: 'required' },
		...workflow('', 'beforeEvent'),
		...EVENTS.map(workflowEvent),
		...workflow('ForForms', 'formSubmitted'),
		{ run: 'conferencing.getAll', mayBeEmpty: true },
		{ run: 'conferencing.getDefault', mayBeEmpty: true },
		{ run: 'conferencing.setDefault', form: { app: 'daily-video' } },
		{ run: 'conferencing.setDefaultForTeams', extent: 'required', form: { app: 'daily-video' } },
		{ run: 'conferencing.connect', refusal: NO_APP },
		{ run: 'conferencing.disconnect', refusal: NO_APP },
		{ run: 'conferencing.getOAuthUrl', form: { app: 'zoom' }, refusal: NO_APP },
		{ run: 'conferencing.saveOAuthCredentials', refusal: NO_APP },
		{ run: 'stripe.checkConnection', refusal: NO_APP },
		{ run: 'stripe.getOAuthUrl', refusal: NO_APP },
		{ run: 'stripe.saveOAuthCredentials', refusal: NO_APP },
		...resources('$form.teamId'),
		{
			run: 'role.create',
			as: 'teamRole',
			form: {
				name: '$slugs.team',
				'additionalFields.color': '#112233',
				'additionalFields.permissions': ['booking.readTeamBookings'],
			},
		},
		{ run: 'role.get', form: { roleId: '$teamRole.id' } },
		{ run: 'role.getAll', finds: ['id', '$teamRole.id'] },
		{
			run: 'role.update',
			form: {
				roleId: '$teamRole.id',
				'updateFields.color': '#112233',
				'updateFields.permissions': ['booking.readTeamBookings'],
			},
		},
		...['add', 'getAll', 'replace', 'remove', 'removeOne'].map(
			(key): Step => ({
				run: `rolePermission.${key}`,
				form: { roleId: '$teamRole.id' },
				mayBeEmpty: true,
			}),
		),
		{ run: 'role.delete', form: { roleId: '$teamRole.id' } },
		{ run: 'outOfOffice.create', as: 'teamAbsence' },
		{ run: 'outOfOffice.getAll', mayBeEmpty: true },
		{ run: 'outOfOffice.update', form: { oooId: '$teamAbsence.id' } },
		{ run: 'outOfOffice.delete', form: { oooId: '$teamAbsence.id' } },
		{ run: 'outOfOffice.upsert', extent: 'required' },
		...forms,
	],
	cleanUp: [
		{
			node: 'calComOrganization',
			run: 'userSchedule.update',
			case: 'put back',
			extent: 'required',
			form: { scheduleId: '$usual.id', 'updateFields.isDefault': true },
		},
		{
			node: 'calComOrganization',
			run: 'userSchedule.delete',
			case: 'clean up',
			form: { scheduleId: '$always.id' },
		},
		{ run: 'team.delete' },
		{ run: 'membership.delete', form: { membershipId: '$membership.id' } },
		{ run: 'eventType.delete' },
	],
};

// Teams, inside an organization and on their own, with all that belongs to them.
import type { Step, Story } from '../story.mts';

const rows = (...list: object[]) => ({ rows: list });
const one = (row: object) => ({ rows: row });
const NO_APP =
	/not connected|credentials|not installed|not found|could not|authoriz|invalid|app|code/i;

const LOOK = {
	'additionalFields.brandColor': '#112233',
	'additionalFields.darkBrandColor': '#445566',
	'additionalFields.metadata': '{"n8n":"yes"}',
	'additionalFields.slug': '$slugs.team',
};

const resources: Step[] = [
	{ run: 'verifiedResource.getEmails', mayBeEmpty: true },
	{ run: 'verifiedResource.getPhones', mayBeEmpty: true },
	{ run: 'verifiedResource.requestEmailCode' },
	{ run: 'verifiedResource.requestPhoneCode' },
	{ run: 'verifiedResource.verifyEmail', refusal: /code/i },
	{ run: 'verifiedResource.verifyPhone', refusal: /code/i },
	{ run: 'verifiedResource.getEmail', form: { verifiedEmailId: 999999 }, refusal: /found/i },
	{ run: 'verifiedResource.getPhone', form: { verifiedPhoneId: 999999 }, refusal: /found/i },
];

const workflow = (suffix: '' | 'ForForms', trigger: string): Step[] => {
	const list = suffix ? 'getAllForForms' : 'getAll';
	const workflowId = '$flow.id';
	return [
		{ run: `workflow.create${suffix}`, as: 'flow' },
		{ run: `workflow.get${suffix}`, form: { workflowId } },
		{ run: `workflow.${list}`, finds: ['id', '$flow.id'] },
		{
			run: `workflow.update${suffix}`,
			extent: 'required',
			case: 'the name alone',
			form: { workflowId, updateFields: { name: 'n8n renamed' } },
			readBack: { run: `workflow.get${suffix}`, form: { workflowId } },
		},
		{
			run: `workflow.get${suffix}`,
			case: 'after a change of the name',
			form: { workflowId },
			gives: {
				name: 'n8n renamed',
				trigger: { type: trigger, ...(suffix ? {} : { offset: { value: 24, unit: 'hour' } }) },
			},
		},
		{ run: `workflow.delete${suffix}`, form: { workflowId } },
	];
};

const EVENTS = [
	'afterEvent',
	'newEvent',
	'eventCancelled',
	'rescheduleEvent',
	'afterHostsCalVideoNoShow',
	'afterGuestsCalVideoNoShow',
	'bookingRejected',
	'bookingRequested',
	'bookingPaymentInitiated',
	'bookingPaid',
	'bookingNoShowUpdated',
];

const workflowEvent = (type: string): Step => ({
	run: 'workflow.create',
	case: `at ${type}`,
	extent: 'required',
	form: {
		name: `n8n ${type}`,
		trigger: one({
			type,
			...(type.startsWith('after') ? { offsetValue: 2, offsetUnit: 'hour' } : {}),
		}),
	},
});

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
				hosts: rows(
					{ userId: '$member.userId', mandatory: false, priority: 'high' },
					{ userId: '$me.id', mandatory: false, priority: 'medium' },
				),
			},
			readBack: { run: 'eventType.get' },
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
		{
			node: 'calCom',
			run: 'booking.bookNextAvailable',
			case: 'with the team',
			as: 'teamBooking',
			extent: 'required',
			form: {
				searchBy: 'eventTypes',
				attendeeName: 'Gus Guest',
				attendeeEmail: '$guestEmail',
			},
			shownAs: { attendee: undefined },
		},
		{
			node: 'calCom',
			run: 'booking.reassign',
			form: { bookingUid: '$teamBooking.uid' },
			as: 'reassigned',
		},
		{
			node: 'calCom',
			run: 'booking.reassignToUser',
			form: { bookingUid: '$teamBooking.uid', userId: '$member.userId' },
			shownAs: { reason: undefined },
		},
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
		{ run: 'conferencing.connect', refusal: NO_APP },
		{ run: 'conferencing.disconnect', refusal: NO_APP },
		{ run: 'conferencing.getOAuthUrl', form: { app: 'zoom' }, refusal: NO_APP },
		{ run: 'conferencing.saveOAuthCredentials', refusal: NO_APP },
		{ run: 'stripe.checkConnection', refusal: NO_APP },
		{ run: 'stripe.getOAuthUrl', refusal: NO_APP },
		{ run: 'stripe.saveOAuthCredentials', refusal: NO_APP },
		...resources,
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
		{ run: 'routingForm.getAll', extent: 'required', mayBeEmpty: true },
		{
			run: 'routingFormResponse.getAll',
			extent: 'required',
			form: { routingFormId: '$form.id' },
			mayBeEmpty: true,
		},
		{
			run: 'routingFormResponse.create',
			extent: 'required',
			form: { routingFormId: '$form.id', start: '$days.first', end: '$days.last' },
		},
		{ run: 'routingFormResponse.update', form: { routingFormId: '$form.id' } },
	],
	cleanUp: [
		{ run: 'team.delete' },
		{ run: 'membership.delete', form: { membershipId: '$membership.id' } },
		{ run: 'eventType.delete' },
	],
};

/** The same operations outside of an organization are another route each. */
export const ownTeam: Story = {
	creates: 'a team outside of any organization, with an event type',
	node: 'calComTeam',
	form: { organizationId: '', teamId: '$ownTeam.id', eventTypeId: '$own.id' },
	steps: [
		{
			run: 'team.create',
			case: 'on its own',
			as: 'ownTeam',
			form: {
				name: 'n8n own',
				...LOOK,
				'additionalFields.slug': '$slugs.own',
				'additionalFields.timeFormat': undefined,
				'additionalFields.addCreatorAsOwner': undefined,
			},
			readBack: { run: 'team.get' },
		},
		{ run: 'team.get', case: 'on its own' },
		{ run: 'team.getAll', case: 'on their own', finds: ['id', '$ownTeam.id'] },
		{
			run: 'team.update',
			case: 'on its own',
			form: {
				'updateFields.name': 'n8n renamed',
				'updateFields.brandColor': '#112233',
				'updateFields.darkBrandColor': '#445566',
				'updateFields.metadata': '{"n8n":"yes"}',
				'updateFields.slug': '$slugs.own',
			},
			readBack: { run: 'team.get' },
		},
		{ run: 'membership.getAll', case: 'on its own', extent: 'required', as: 'ownMembership' },
		{ run: 'membership.get', case: 'on its own', form: { membershipId: '$ownMembership.id' } },
		{ run: 'membership.createInvite', case: 'on its own' },
		{
			run: 'eventType.create',
			case: 'on its own',
			as: 'own',
			extent: 'required',
			form: {
				title: 'n8n own',
				slug: '$slugs.own',
				lengthInMinutes: 30,
				schedulingType: 'collective',
				hosts: rows({ userId: '$person.id' }),
			},
			readBack: { run: 'eventType.get' },
		},
		{ run: 'eventType.get', case: 'on its own' },
		{ run: 'eventType.getAll', case: 'on its own', extent: 'required', finds: ['id', '$own.id'] },
		{
			run: 'eventType.update',
			case: 'on its own',
			extent: 'required',
			form: { updateFields: { title: 'n8n renamed' } },
			readBack: { run: 'eventType.get' },
		},
		{
			run: 'eventTypeWebhook.create',
			case: 'on its own',
			as: 'ownHook',
			form: { subscriberUrl: '$urls.hook' },
		},
		{ run: 'eventTypeWebhook.get', case: 'on its own', form: { webhookId: '$ownHook.id' } },
		{ run: 'eventTypeWebhook.deleteAll', case: 'on its own' },
		{ run: 'booking.getAll', case: 'on its own', extent: 'required', mayBeEmpty: true },
		{ run: 'schedule.getAll', case: 'on its own', extent: 'required' },
		...resources.map((step) => ({ ...step, case: 'on its own' })),
	],
	cleanUp: [
		{ run: 'team.delete', case: 'on its own' },
		{ run: 'eventType.delete', case: 'on its own' },
	],
};

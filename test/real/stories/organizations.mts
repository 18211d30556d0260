// Whole organizations.
import { rows } from '../story.mts';
import type { Step, Story } from '../story.mts';
import { forms } from './organizationForms.mts';

export const beginning: Story = {
	creates: 'nothing: it looks whose keys these are',
	node: 'calCom',
	steps: [
		{ run: 'profile.get', as: 'person' },
		{ run: 'profile.get', as: 'me', who: 'owner' },
		{ run: 'profile.get', as: 'admin', who: 'platform' },
	],
};

const TYPES = ['TEXT', 'NUMBER', 'SINGLE_SELECT', 'MULTI_SELECT'];

export const organization: Story = {
	creates: 'attributes, a user, a webhook, an absence, a schedule and a role in the organization',
	node: 'calComOrganization',
	who: 'owner',
	form: {
		organizationId: '$me.organizationId',
		attributeId: '$attribute.id',
		userId: '$member.userId',
		webhookId: '$orgHook.id',
		start: '$days.absence',
		end: '$days.absenceEnd',
	},
	steps: [
		{ run: 'membership.getAll', as: 'member', pick: ['role', 'MEMBER'] },
		{
			run: 'membership.get',
			form: { membershipId: '$member.id' },
			gives: { userId: '$member.userId' },
		},
		{
			run: 'membership.update',
			form: {
				membershipId: '$member.id',
				'updateFields.accepted': true,
				'updateFields.role': 'MEMBER',
			},
			readBack: { run: 'membership.get', form: { membershipId: '$member.id' } },
		},
		{
			run: 'attribute.create',
			as: 'attribute',
			form: {
				name: 'n8n Department',
				slug: '$slugs.attribute',
				type: 'SINGLE_SELECT',
				attributeOptions: rows({ value: 'Sales', slug: '$slugs.option' }),
			},
			readBack: { run: 'attribute.get' },
			shownAs: { options: undefined },
		},
		{
			run: 'attribute.upsert',
			extent: 'required',
			form: {
				name: 'n8n Department',
				slug: '$slugs.attribute',
				type: 'SINGLE_SELECT',
				attributeOptions: undefined,
			},
		},
		...TYPES.map(
			(type): Step => ({
				run: 'attribute.create',
				case: type,
				as: `attribute${type}`,
				form: {
					name: `n8n ${type}`,
					slug: `n8n-${type.toLowerCase()}`,
					type,
					attributeOptions: type.includes('SELECT')
						? rows({ value: 'A', slug: `n8n-${type.toLowerCase()}-a` })
						: undefined,
				},
				shownAs: { options: undefined },
			}),
		),
		{ run: 'attribute.get', gives: { id: '$attribute.id' } },
		{ run: 'attribute.getAll', finds: ['id', '$attribute.id'] },
		{
			run: 'attribute.update',
			form: { 'updateFields.type': undefined, 'updateFields.slug': '$slugs.attribute' },
			readBack: { run: 'attribute.get' },
		},
		{
			run: 'attributeOption.create',
			as: 'option',
			form: { value: 'n8n Option', slug: '$slugs.option' },
		},
		{
			run: 'attributeOption.upsert',
			extent: 'required',
			form: { value: 'n8n Synced', slug: '$slugs.synced' },
		},
		{ run: 'attributeOption.getAll', finds: ['id', '$option.id'] },
		{
			run: 'attributeOption.update',
			form: { optionId: '$option.id', 'updateFields.slug': '$slugs.option' },
		},
		{
			run: 'attributeOption.assignToUser',
			as: 'assignment',
			extent: 'required',
			form: { assignedOptionId: '$option.id' },
		},
		{ run: 'attributeOption.getAllForUser', finds: ['id', '$option.id'] },
		{ run: 'attributeOption.getAllAssigned', extent: 'required' },
		{
			run: 'attributeOption.getAllAssignedBySlug',
			extent: 'required',
			form: { attributeSlug: '$slugs.attribute' },
		},
		{
			run: 'attributeOption.updateAssignment',
			form: { attributeOptionId: '$option.id', weight: 50 },
		},
		{
			run: 'attributeOption.assignToUser',
			case: 'with a weight',
			form: { assignedOptionId: '$option.id', 'additionalFields.weight': 70 },
		},
		{ run: 'attributeOption.getAssignmentHistory', mayBeEmpty: true },
		{ run: 'attributeOption.unassignFromUser', form: { attributeOptionId: '$option.id' } },
		{
			run: 'attribute.setForUser',
			extent: 'required',
			form: { member: '$member.userId', attribute: '$slugs.attribute', values: 'Sales' },
			gives: { values: ['Sales'], changed: true },
		},
		{ run: 'attributeOption.delete', form: { optionId: '$option.id' } },
		...TYPES.map(
			(type): Step => ({
				run: 'attribute.delete',
				case: type,
				form: { attributeId: `$attribute${type}.id` },
			}),
		),
		{ run: 'attributeSync.getAll', mayBeEmpty: true },
		{ run: 'attributeSync.getAllForUser', mayBeEmpty: true },
		{
			run: 'user.create',
			as: 'orgUser',
			form: {
				email: '$memberEmail',
				'additionalFields.avatarUrl': undefined,
				'additionalFields.username': undefined,
				'additionalFields.metadata': '{"n8n":"yes"}',
				'additionalFields.defaultScheduleId': undefined,
				'additionalFields.brandColor': '#112233',
				'additionalFields.darkBrandColor': '#445566',
			},
		},
		{
			run: 'user.create',
			case: 'with a username',
			extent: 'required',
			form: { email: '$secondEmail', 'additionalFields.username': '$slugs.user' },
		},
		{ run: 'user.getAll', extent: 'required', finds: ['email', '$memberEmail'] },
		{
			run: 'user.update',
			form: {
				userId: '$orgUser.id',
				'updateFields.email': '$memberEmail',
				'updateFields.avatarUrl': undefined,
				'updateFields.username': '$slugs.user',
				'updateFields.metadata': '{"n8n":"no"}',
				'updateFields.defaultScheduleId': undefined,
				'updateFields.brandColor': '#112233',
				'updateFields.darkBrandColor': '#445566',
			},
		},
		{ run: 'user.getBookings', extent: 'required', mayBeEmpty: true },
		{
			run: 'membership.create',
			case: 'again',
			as: 'second',
			form: { newUserId: '$orgUser.id', personBy: 'user' },
		},
		{
			run: 'membership.create',
			case: 'by e-mail',
			extent: 'required',
			form: { personBy: 'email', email: '$thirdEmail' },
		},
		{ run: 'membership.delete', form: { membershipId: '$second.id' } },
		{
			run: 'user.create',
			case: 'who leaves',
			as: 'leaver',
			extent: 'required',
			form: { email: '$leaverEmail' },
		},
		{
			run: 'userSchedule.create',
			as: 'orgSchedule',
			form: { isDefault: false },
			readBack: { run: 'userSchedule.get', form: { scheduleId: '$orgSchedule.id' } },
		},
		{
			run: 'userSchedule.upsert',
			as: 'synced',
			extent: 'required',
			form: { name: '$slugs.synced', isDefault: false },
		},
		{ run: 'userSchedule.delete', case: 'the synced one', form: { scheduleId: '$synced.id' } },
		{ run: 'userSchedule.get', form: { scheduleId: '$orgSchedule.id' } },
		{ run: 'userSchedule.getAll', finds: ['id', '$orgSchedule.id'] },
		{
			run: 'userSchedule.update',
			form: { scheduleId: '$orgSchedule.id', 'updateFields.isDefault': undefined },
		},
		{ run: 'userSchedule.delete', form: { scheduleId: '$orgSchedule.id' } },
		{ run: 'schedule.getAll' },
		{
			run: 'userOutOfOffice.create',
			as: 'orgAbsence',
			form: { 'additionalFields.toUserId': '$me.id' },
		},
		{ run: 'userOutOfOffice.upsert', extent: 'required' },
		{ run: 'userOutOfOffice.getAll', extent: 'required', finds: ['id', '$orgAbsence.id'] },
		{
			run: 'userOutOfOffice.getAllInOrganization',
			extent: 'required',
			finds: ['id', '$orgAbsence.id'],
		},
		{
			run: 'userOutOfOffice.update',
			form: {
				oooId: '$orgAbsence.id',
				'updateFields.toUserId': undefined,
				'updateFields.start': undefined,
				'updateFields.end': undefined,
			},
		},
		{ run: 'userOutOfOffice.delete', form: { oooId: '$orgAbsence.id' } },
		{ run: 'userConferencing.getAll', mayBeEmpty: true },
		{ run: 'userConferencing.setDefault' },
		{
			run: 'webhook.create',
			as: 'orgHook',
			form: { subscriberUrl: '$urls.hook' },
			readBack: { run: 'webhook.get' },
		},
		{ run: 'webhook.upsert', extent: 'required', form: { subscriberUrl: '$urls.hook' } },
		{ run: 'webhook.get' },
		{ run: 'webhook.getAll', finds: ['id', '$orgHook.id'] },
		{
			run: 'webhook.update',
			form: { 'updateFields.subscriberUrl': '$urls.other' },
			readBack: { run: 'webhook.get' },
		},
		{ run: 'webhook.delete' },
		{
			run: 'role.create',
			as: 'orgRole',
			form: {
				name: '$slugs.team',
				'additionalFields.color': '#112233',
				'additionalFields.permissions': ['booking.readOrgBookings'],
			},
		},
		{ run: 'role.get', form: { roleId: '$orgRole.id' } },
		{ run: 'role.getAll', finds: ['id', '$orgRole.id'] },
		{ run: 'role.update', form: { roleId: '$orgRole.id', 'updateFields.color': '#112233' } },
		...['add', 'getAll', 'replace', 'remove', 'removeOne'].map(
			(key): Step => ({
				run: `rolePermission.${key}`,
				form: { roleId: '$orgRole.id' },
				mayBeEmpty: true,
			}),
		),
		{ run: 'role.delete', form: { roleId: '$orgRole.id' } },
		{ run: 'booking.getAll', extent: 'required', mayBeEmpty: true },
		{ run: 'booking.report', form: { bookingUid: 'unknown' } },
		{ run: 'booking.block', form: { bookingUid: 'unknown' } },
		{ run: 'delegationCredential.create', refusal: /./ },
		{ run: 'delegationCredential.update', refusal: /./ },
		{ run: 'delegationCredential.getAll', mayBeEmpty: true },
		{ run: 'delegationCredential.get', refusal: /found/i },
		{ run: 'delegationCredential.delete', refusal: /found/i },
		{ run: 'delegationCredential.resetRotation', refusal: /found/i },
		...forms,
	],
	cleanUp: [{ run: 'user.delete', form: { userId: '$leaver.id' } }, { run: 'attribute.delete' }],
};

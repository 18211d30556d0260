// What belongs to one person: profile, schedules, absences, webhooks.
import type { Story } from '../story.mts';

export const schedules: Story = {
	creates: 'a schedule',
	node: 'calCom',
	steps: [
		{ run: 'schedule.getDefault', as: 'standard' },
		{
			run: 'schedule.create',
			as: 'hours',
			form: { isDefault: false, name: 'n8n hours' },
			readBack: { run: 'schedule.get', form: { scheduleId: '$hours.id' } },
		},
		{ run: 'schedule.upsert', extent: 'required', form: { isDefault: false, name: 'n8n hours' } },
		{ run: 'schedule.get', form: { scheduleId: '$hours.id' }, gives: { name: 'n8n hours' } },
		{ run: 'schedule.getAll', finds: ['id', '$hours.id'] },
		{
			run: 'schedule.update',
			form: {
				scheduleId: '$hours.id',
				'updateFields.isDefault': undefined,
				'updateFields.name': 'n8n other hours',
			},
			readBack: { run: 'schedule.get', form: { scheduleId: '$hours.id' } },
		},
	],
	cleanUp: [{ run: 'schedule.delete', form: { scheduleId: '$hours.id' } }],
};

export const profile: Story = {
	creates: 'nothing: it changes the profile and puts it back',
	node: 'calCom',
	steps: [
		{ run: 'profile.get', as: 'self' },
		{
			run: 'profile.update',
			form: {
				'updateFields.email': undefined,
				'updateFields.defaultScheduleId': '$self.defaultScheduleId',
				'updateFields.metadata': '{"n8n":"yes"}',
				'updateFields.avatarUrl': 'https://example.com/me.png',
			},
			readBack: { run: 'profile.get' },
		},
		{ run: 'conferencing.setDefault', case: 'before metadata', form: { app: 'daily-video' } },
		{
			run: 'profile.update',
			case: 'metadata, with a default conferencing app',
			extent: 'required',
			form: { 'updateFields.metadata': '{"second":"yes"}' },
		},
		{
			run: 'conferencing.getDefault',
			case: 'after new metadata',
			gives: { appSlug: 'daily-video' },
		},
		{ run: 'profile.getBookingLimits' },
		{ run: 'profile.updateBookingLimits' },
		{ run: 'profile.clearBookingLimits' },
		{ run: 'profile.getTeamBookingLimits', mayBeEmpty: true },
		{ run: 'profile.updateTeamBookingLimits', form: { teamId: 1 } },
		{ run: 'profile.clearTeamBookingLimits', form: { teamId: 1 } },
	],
	cleanUp: [
		{
			run: 'profile.update',
			case: 'put back',
			extent: 'required',
			form: {
				'updateFields.name': '$self.name',
				'updateFields.timeZone': '$self.timeZone',
				'updateFields.weekStart': '$self.weekStart',
			},
		},
	],
};

export const webhooks: Story = {
	creates: 'a webhook to an address that nobody answers',
	node: 'calCom',
	form: { webhookId: '$webhook.id' },
	steps: [
		{
			run: 'webhook.create',
			as: 'webhook',
			form: { subscriberUrl: '$urls.hook' },
			readBack: { run: 'webhook.get' },
		},
		{ run: 'webhook.upsert', extent: 'required', form: { subscriberUrl: '$urls.hook' } },
		{ run: 'webhook.get', gives: { subscriberUrl: '$urls.hook' } },
		{ run: 'webhook.getAll', finds: ['id', '$webhook.id'] },
		{
			run: 'webhook.update',
			form: { 'updateFields.subscriberUrl': '$urls.other', 'updateFields.active': false },
			readBack: { run: 'webhook.get' },
		},
	],
	cleanUp: [{ run: 'webhook.delete' }],
};

export const absences: Story = {
	creates: 'an absence',
	node: 'calCom',
	steps: [
		{ run: 'outOfOffice.create', as: 'absence', form: { 'additionalFields.toUserId': undefined } },
		{ run: 'outOfOffice.getAll', finds: ['id', '$absence.id'] },
		{
			run: 'outOfOffice.update',
			form: { oooId: '$absence.id', 'updateFields.toUserId': undefined },
		},
		{ run: 'outOfOffice.upsert', extent: 'required' },
	],
	cleanUp: [{ run: 'outOfOffice.delete', form: { oooId: '$absence.id' } }],
};

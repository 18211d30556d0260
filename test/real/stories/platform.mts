// Platform customers: OAuth clients, managed users and organizations.
import type { Step, Story } from '../story.mts';
import { booking, eventType, freeSlot } from './bookingSteps.mts';

/** A booking of a managed user, made by the client that acts for them. */
const managedBooking: Step[] = [
	eventType('managedCall', '$slugs.managed'),
	freeSlot('managedSlot', '$managedCall.id'),
	booking('managedBooking', '$managedCall.id', '$managedSlot.start'),
	freeSlot('managedLater', '$managedCall.id', { earliestStart: '$days.last' }),
	{
		run: 'booking.reschedule',
		case: 'of a managed user',
		as: 'managedMoved',
		extent: 'required' as const,
		form: { bookingUid: '$managedBooking.uid', start: '$managedLater.start' },
	},
	{
		run: 'booking.cancel',
		case: 'of a managed user',
		form: { bookingUid: '$managedMoved.uid', cancellationReason: 'I am ill', additionalFields: {} },
	},
].map((step) => ({
	...step,
	node: 'calCom',
	who: 'client',
	form: { actAs: '$managed.user.id', ...step.form },
	readBack: undefined,
}));

export const platform: Story = {
	creates: 'an OAuth client with a webhook, a managed user, a managed organization',
	node: 'calComPlatform',
	who: 'organizationKey',
	form: { organizationId: '$admin.organizationId', clientId: '$oauthClient.clientId' },
	steps: [
		{ run: 'oauthClient.create', as: 'oauthClient', form: { name: 'n8n client' } },
		{ run: 'oauthClient.getAll', as: 'client' },
		{ run: 'oauthClient.get', gives: { name: 'n8n client' } },
		{
			run: 'oauthClient.update',
			form: { 'updateFields.name': 'n8n renamed' },
			readBack: { run: 'oauthClient.get' },
		},
		{
			run: 'oauthClientWebhook.create',
			as: 'clientHook',
			form: { subscriberUrl: '$urls.hook' },
			readBack: { run: 'oauthClientWebhook.get', form: { webhookId: '$clientHook.id' } },
		},
		{ run: 'oauthClientWebhook.upsert', extent: 'required', form: { subscriberUrl: '$urls.hook' } },
		{ run: 'oauthClientWebhook.get', form: { webhookId: '$clientHook.id' } },
		{ run: 'oauthClientWebhook.getAll', finds: ['id', '$clientHook.id'] },
		{
			run: 'oauthClientWebhook.update',
			form: { webhookId: '$clientHook.id', 'updateFields.subscriberUrl': '$urls.other' },
			readBack: { run: 'oauthClientWebhook.get', form: { webhookId: '$clientHook.id' } },
		},
		{ run: 'oauthClientWebhook.delete', form: { webhookId: '$clientHook.id' } },
		{ run: 'oauthClientWebhook.deleteAll' },
		{
			run: 'managedUser.create',
			who: 'client',
			as: 'managed',
			form: {
				clientId: '$clientOfKeys',
				email: '$managedEmail',
				name: 'Max Managed',
				'additionalFields.metadata': '{"n8n":"yes"}',
			},
			shownAs: { email: undefined },
		},
		...managedBooking,
		...['get', 'getAll', 'forceRefresh', 'update', 'refreshTokens', 'delete'].map(
			(key): Step => ({
				run: `managedUser.${key}`,
				who: 'client',
				extent: key === 'update' ? 'everything' : 'required',
				as: key === 'forceRefresh' ? 'tokens' : undefined,
				mayBeEmpty: key === 'getAll',
				// Each is used up, and answered by a new one.
				shownAs: { refreshToken: undefined },
				form: {
					clientId: '$clientOfKeys',
					...(key === 'getAll' ? {} : { userId: '$managed.user.id' }),
					...(key === 'refreshTokens'
						? { refreshToken: '$tokens.refreshToken', userId: undefined }
						: {}),
					...(key === 'update'
						? {
								'updateFields.email': undefined,
								'updateFields.defaultScheduleId': undefined,
								'updateFields.metadata': '{"n8n":"no"}',
							}
						: {}),
				},
			}),
		),
		{
			who: 'platform',
			run: 'managedOrganization.create',
			as: 'managedOrg',
			form: {
				name: 'n8n managed',
				'additionalFields.slug': '$slugs.managed',
				'additionalFields.metadata': '{"n8n":"yes"}',
				'additionalFields.apiKeyNeverExpires': undefined,
			},
		},
		{
			who: 'platform',
			run: 'managedOrganization.get',
			form: { managedOrganizationId: '$managedOrg.id' },
		},
		{
			who: 'platform',
			run: 'managedOrganization.getAll',
			extent: 'required',
			finds: ['id', '$managedOrg.id'],
		},
		{
			who: 'platform',
			run: 'managedOrganization.update',
			form: { managedOrganizationId: '$managedOrg.id', 'updateFields.metadata': '{"n8n":"no"}' },
		},
		{
			who: 'platform',
			run: 'managedOrganization.delete',
			form: { managedOrganizationId: '$managedOrg.id' },
		},
		{ run: 'oauth2.getClient', form: { oauth2ClientId: 'unknown' }, refusal: /found|client/i },
		{ run: 'oauth2.exchangeToken', refusal: /client|grant|invalid|code_verifier/i },
	],
	cleanUp: [{ run: 'oauthClient.delete' }],
};

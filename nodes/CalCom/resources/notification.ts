/** Notifications: where Cal.com tells the user of news, besides email. */
import { choice, text } from '../../shared/fields';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';

const shared = {
	versions: NOT_ON_2025,
	needs: 'It needs an API key that starts with cal_, not a token',
};

const pushToken = text('token', {
	as: 'word',
	label: 'Push Token',
	required: true,
	password: true,
	place: 'body',
	placeholder: 'e.g. ExponentPushToken[xxxxxxxx]',
	description: 'The Expo push token of the app on the device',
});

const identifier = (description: string, placeholder: string) =>
	text('identifier', { label: 'User', required: true, place: 'body', placeholder, description });

export const notification: Resource = {
	name: 'Notification',
	value: 'notification',
	operations: {
		linkSlack: {
			action: 'Link workspace to notifications',
			description: 'Start linking Slack: returns what to enter there to get notifications',
			request: 'POST /v2/notifications/subscriptions/slack/link-intents',
			...shared,
			fields: [],
		},
		linkTelegram: {
			action: 'Link messenger to notifications',
			description: 'Start linking Telegram: returns what to open there to get notifications',
			request: 'POST /v2/notifications/subscriptions/telegram/link-intents',
			...shared,
			fields: [],
		},
		subscribeApp: {
			action: 'Subscribe app to notifications',
			description: 'Have notifications pushed to the Cal.com app on a device',
			request: 'POST /v2/notifications/subscriptions/app-push',
			...shared,
			fields: [
				pushToken,
				choice('platform', {
					required: true,
					options: [
						['ANDROID', 'Android'],
						['IOS', 'iOS'],
					],
					description: 'The operating system of the device',
				}),
				text('deviceId', {
					as: 'word',
					label: 'Device ID',
					required: true,
					placeholder: 'e.g. 7F2A-11C9',
					description: 'An ID that identifies the device',
				}),
			],
		},
		unlinkSlack: {
			action: 'Unlink workspace from notifications',
			description: 'Stop notifications in Slack',
			request: 'DELETE /v2/notifications/subscriptions/slack',
			...shared,
			fields: [
				identifier('The ID of the user in Slack', 'e.g. U024BE7LH'),
				text('slackTeamId', {
					as: 'word',
					key: 'teamId',
					label: 'Workspace',
					required: true,
					place: 'body',
					placeholder: 'e.g. T024BE7LD',
					description: 'The ID of the workspace in Slack',
				}),
			],
		},
		unlinkTelegram: {
			action: 'Unlink messenger from notifications',
			description: 'Stop notifications in Telegram',
			request: 'DELETE /v2/notifications/subscriptions/telegram',
			...shared,
			fields: [identifier('The ID of the chat in Telegram', 'e.g. 123456789')],
		},
		unsubscribeApp: {
			action: 'Unsubscribe app from notifications',
			description: 'Stop notifications in the Cal.com app on a device',
			request: 'DELETE /v2/notifications/subscriptions/app-push',
			...shared,
			fields: [pushToken],
		},
	},
};

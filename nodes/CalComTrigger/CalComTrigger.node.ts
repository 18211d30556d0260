import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import { nodeCredentials } from '../shared/editor/authentication';
import { actAs } from '../shared/catalogue/platform/actAs';
import { catchUp } from './catchUp';
import { followingEdition } from '../shared/api/serverEdition';
import { methodsOf } from '../shared/editor/methods';
import { fields, properties } from './properties';
import { receive } from './receive';
import { checkExists, create } from './registration';
import { remove } from './unregister';

export class CalComTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Cal.com Trigger',
		name: 'calComTrigger',
		icon: { light: 'file:../../icons/calCom.svg', dark: 'file:../../icons/calCom.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow on bookings and other Cal.com events; its actions find free slots, book, reschedule and cancel',
		defaults: { name: 'Cal.com Trigger' },
		eventTriggerDescription:
			"Now make it happen in Cal.com: open your booking page and book, then reschedule or cancel that booking. 'Trigger On' says of each event when it is sent; most arrive within a minute. With the sandbox: npm run sandbox -- --emit BOOKING_CREATED followed by the test URL of this node.",
		activationMessage:
			'Cal.com now tells this workflow what happens. Its webhook is in Cal.com under Settings → Developer → Webhooks.',
		triggerPanel: {
			header: 'Wait for an event from Cal.com',
			executionsHelp: {
				inactive:
					"<b>While building your workflow</b>, click 'Listen', then book in Cal.com: the event shows up here. Cal.com has to reach this n8n: for one on localhost or behind a VPN, use the Cal.com Polling Trigger, or set WEBHOOK_URL to the address of a tunnel.<br /><br /><b>When it is ready</b>, publish the workflow: Cal.com then starts it on every event. Those executions show up in the executions list, not in the editor.",
				active:
					"<b>While building your workflow</b>, click 'Listen', then book in Cal.com: the event shows up here.<br /><br /><b>The published workflow</b> starts on every event. Those executions show up in the executions list, not in the editor.",
			},
			activationHint: {
				active: 'Cal.com starts this workflow on every event of those chosen.',
				inactive: 'Publish the workflow to have Cal.com start it on every event.',
			},
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: nodeCredentials,
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Nothing of its own: what the webhook hands over is the answer.
				responseData: '',
				path: 'webhook',
			},
		],
		properties,
	};

	methods = methodsOf([actAs, ...fields]);

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions) {
				return await followingEdition(async () => await checkExists(this));
			},
			async create(this: IHookFunctions) {
				return await followingEdition(async () => await create(this));
			},
			async delete(this: IHookFunctions) {
				return await followingEdition(async () => await remove(this));
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		return await receive(this);
	}

	/** Starts nothing: what is found is delivered to the webhook, which starts the workflow. */
	async poll(this: IPollFunctions): Promise<null> {
		await catchUp(this);
		return null;
	}

	/** A test starts with what was delivered; without this n8n would poll instead. */
	async execute(this: IExecuteFunctions) {
		return await Promise.resolve([this.getInputData()]);
	}
}

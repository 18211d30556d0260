// n8n's life with the polling trigger: n8n-core's own context, and static data saved as its database does.
import { PollContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type { IDataObject, INode, INodeTypes, WorkflowActivateMode } from 'n8n-workflow';

import { CalComV2Api } from '../../../credentials/CalComV2Api.credentials';
import { CalComPollingTrigger } from '../../../nodes/CalComPollingTrigger/CalComPollingTrigger.node';
import { Credentials } from '../../engine/credentials.mts';
import type { Sandbox } from '../../sandbox/index.mts';

const type = new CalComPollingTrigger();
const nodeTypes = {
	getByName: () => type,
	getByNameAndVersion: () => type,
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;
const loader = {
	getCredential: () => ({ type: new CalComV2Api() }),
} as unknown as ConstructorParameters<typeof Credentials>[0];

/** Every event that the node can find out of bookings. */
export const EVENTS = [
	'BOOKING_CANCELLED',
	'BOOKING_CREATED',
	'BOOKING_NO_SHOW_UPDATED',
	'BOOKING_REJECTED',
	'BOOKING_REQUESTED',
	'BOOKING_RESCHEDULED',
];

export class Poller {
	parameters: IDataObject = { scope: 'account', events: EVENTS };
	/** What n8n has in its database. */
	saved = '{}';
	private context: PollContext | undefined;
	private workflow: Workflow | undefined;

	constructor(
		private readonly sandbox: Pick<Sandbox, 'url' | 'apiKey'>,
		private readonly apiGeneration = '2026',
	) {}

	get staticData(): IDataObject | undefined {
		return this.workflow?.staticData;
	}

	/** n8n starts polling with what was saved: when it starts, or when the user activates. */
	activate(mode: WorkflowActivateMode, executionMode: 'trigger' | 'manual' = 'trigger'): void {
		const node = {
			id: 'n1',
			name: 'Poll',
			type: 'n8n-nodes-calcom-api.calComPollingTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: this.parameters,
			credentials: { calComV2Api: { id: 'c', name: 'c' } },
		} as unknown as INode;
		this.workflow = new Workflow({
			id: 'w1',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes,
			staticData: JSON.parse(this.saved) as IDataObject,
			settings: { timezone: 'UTC' },
		});
		const poller = this.workflow.getNode('Poll') as INode;
		const data = this.additionalData();
		this.context = new PollContext(this.workflow, poller, data as never, executionMode, mode);
	}

	/** One look; n8n saves when it starts something, and at the end of an activation. */
	async look({ saves = false } = {}): Promise<IDataObject[]> {
		const found = await type.poll.call(this.context as never);
		if (found || saves) this.saved = JSON.stringify(this.staticData);
		return (found?.[0] ?? []).map(({ json }) => json);
	}

	private additionalData(): object {
		const { url: baseUrl, apiKey } = this.sandbox;
		const { apiGeneration } = this;
		const credentials = {
			calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration },
		};
		const url = 'http://localhost/';
		return {
			credentialsHelper: new Credentials(loader, credentials, nodeTypes),
			variables: {},
			instanceBaseUrl: url,
			webhookBaseUrl: url,
			webhookWaitingBaseUrl: url,
			formWaitingBaseUrl: url,
			webhookTestBaseUrl: url,
		};
	}
}

/** Events by name, with the booking of each. */
export const told = (items: IDataObject[]) =>
	items.map(({ event, booking }) => `${String(event)} ${String((booking as IDataObject).uid)}`);

// The triggers with a form, as n8n calls them, in memory: what Cal.com is asked, and which of its events
// would start the workflow.
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IHttpRequestOptions, INode } from 'n8n-workflow';

import { actAs } from '../../nodes/shared/catalogue/platform/actAs';
import { fields as pollingFields } from '../../nodes/CalComPollingTrigger/properties';
import { CalComPollingTrigger } from '../../nodes/CalComPollingTrigger/CalComPollingTrigger.node';
import { CalComTrigger } from '../../nodes/CalComTrigger/CalComTrigger.node';
import { deliveryOptions, fields as triggerFields } from '../../nodes/CalComTrigger/properties';
import { chosenFilter, chosenIn } from '../../nodes/shared/trigger/scopeRequest';
import type { Field } from '../../nodes/shared/fields';
import { filled, parametersIn } from './everyParameter.mts';
import type { Outcome } from './everyParameter.mts';
import type { ProbedForm } from './parameterKinds.mts';

type Form = Record<string, unknown>;

const THING = {
	id: 1,
	accessToken: 'token',
	refreshToken: 'refresh',
	accessTokenExpiresAt: Date.now() + 3_600_000,
	organizationId: 1,
};

/** What n8n gives a trigger, with a Cal.com that says yes to everything. */
function contextOf(type: string, values: Form, authentication: string) {
	const sent: IHttpRequestOptions[] = [];
	const send = async (options: IHttpRequestOptions) => {
		sent.push(options);
		const isList = options.method === 'GET' && !String(options.url).endsWith('/me');
		const sentBody = JSON.parse(String(options.body ?? '{}')) as Form;
		const body = { status: 'success', data: isList ? [] : { ...THING, ...sentBody } };
		return await Promise.resolve({ statusCode: 200, headers: {}, body });
	};
	const node: INode = {
		id: '1',
		name: type,
		type: `n8n-nodes-calcom-api.${type}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: { authentication },
	};
	const memory = {};
	const log = () => undefined;
	const context = {
		getNode: () => node,
		getNodeParameter: (name: string, fallback: unknown) =>
			name in values ? values[name] : fallback,
		getCredentials: async () =>
			await Promise.resolve({
				apiKey: 'cal_test_1',
				clientId: 'client',
				clientSecret: 'the-secret',
				server: 'us',
			}),
		getTimezone: () => 'Europe/Berlin',
		getNodeWebhookUrl: () => 'https://n8n.example.com/webhook/1',
		getWorkflow: () => ({ id: 'w', active: true }),
		getWorkflowStaticData: () => memory,
		getMode: () => 'manual',
		getActivationMode: () => 'activate',
		logger: { debug: log, info: log, warn: log, error: log },
		helpers: {
			httpRequest: send,
			httpRequestWithAuthentication: async (_type: string, options: IHttpRequestOptions) =>
				await send(options),
		},
	};
	return { context, sent };
}

/** Everything but what differs from run to run. */
function told({ method, url, headers = {}, body }: IHttpRequestOptions) {
	const { Authorization } = headers;
	const plain = { ...(JSON.parse(String(body ?? '{}')) as Form), secret: undefined };
	const dated = String(url).replace(/\d{4}-\d\d-\d\dT[\d:.%A]+Z/g, 'T');
	return { method, url: dated, Authorization, plain };
}

interface Trigger {
	id: string;
	fields: Field[];
	run(context: never): Promise<unknown>;
	/** What the form decides after Cal.com was asked. */
	decides(context: never): object;
}

const TRIGGERS: Trigger[] = [
	{
		id: 'calComTrigger',
		fields: [actAs, ...triggerFields],
		run: async (context) => await new CalComTrigger().webhookMethods.default.create.call(context),
		decides: (context) => [chosenFilter(context), chosenIn(context, deliveryOptions)],
	},
	{
		id: 'calComPollingTrigger',
		fields: [actAs, ...pollingFields],
		run: async (context) => await new CalComPollingTrigger().poll.call(context),
		decides: (context) => chosenFilter(context),
	},
];

/** What comes of a form of a trigger. */
async function outcomeOf(
	{ id, fields, run, decides }: Trigger,
	form: Form,
	authentication: string,
): Promise<Outcome> {
	const defaults = Object.fromEntries(fields.map(({ name, property }) => [name, property.default]));
	const { context, sent } = contextOf(id, { ...defaults, ...form }, authentication);
	try {
		await run(context as never);
		// Who the caller is and a user's token are asked once, which is no matter of the form.
		const requests = sent.filter(({ url }) => !/refresh$|\/me$/.test(String(url))).map(told);
		return { sent: { requests, decided: decides(context as never) } };
	} catch (error) {
		if (error instanceof NodeOperationError || error instanceof NodeApiError) {
			return { refused: error.message };
		}
		throw error;
	}
}

export const triggerForms: ProbedForm[] = TRIGGERS.map((trigger) => {
	const parameters = parametersIn(trigger.fields);
	return {
		id: trigger.id,
		parameters,
		outcome: async ({ way }, value) =>
			await outcomeOf(
				trigger,
				filled(trigger.fields, way, value),
				['actAs', 'clientId'].includes(way[0].name) ? 'platformClient' : 'apiKey',
			),
	};
});

// Runs an operation as n8n does, in memory: the node's own executor with a form, and a server that says
// yes to everything. Thousands of runs take seconds.
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { hasRoute } from '../../nodes/shared/api/versions';
import { execute } from '../../nodes/shared/execute/execute';
import type { Resource } from '../../nodes/shared/operation/resource';
import { specials } from '../workflows/specials.mts';

export type Form = Record<string, unknown>;

export interface Run {
	/** What went out, in order. */
	sent: IHttpRequestOptions[];
	/** The words in which it was refused. */
	refused?: string;
	/** What should not have come out of the node: an error of no kind of n8n's. */
	fault?: unknown;
}

export interface Target {
	node: string;
	resource: Resource;
	key: string;
}

const ATTENDEE = { name: 'Ada', email: 'ada@example.com', timeZone: 'Europe/Berlin' };

/** A booking, an event type and whatever else is asked, in one. */
const THING = {
	id: 1,
	uid: 'abc',
	status: 'accepted',
	start: '2027-01-12T09:00:00.000Z',
	end: '2027-01-12T09:30:00.000Z',
	eventTypeId: 1,
	attendees: [ATTENDEE],
	hosts: [],
	slots: {},
};

let keys = 0;

function answerTo({ url = '' }: IHttpRequestOptions, data: unknown, isList: boolean) {
	const { pathname } = new URL(url);
	if (pathname === '/v2/me') return { id: 1, email: 'me@example.com', organizationId: 1 };
	if (pathname === '/v2/slots') return {};
	return data ?? (isList ? [] : THING);
}

/** Runs the operation once, for one item. */
export async function runForm(
	{ node, resource, key }: Target,
	form: Form,
	authentication = 'apiKey',
): Promise<Run> {
	const sent: IHttpRequestOptions[] = [];
	const operation = resource.operations[key];
	const isList = operation !== undefined && 'pages' in operation;
	const data = specials[`${node}.${resource.value}.${key}`]?.data;
	const send = async (options: IHttpRequestOptions) => {
		sent.push(options);
		const body = { status: 'success', data: answerTo(options, data, isList) };
		return await Promise.resolve({ statusCode: 200, headers: {}, body });
	};
	const defaults = Object.fromEntries(
		(operation?.fields ?? []).map(({ name, property }) => [name, property.default]),
	);
	const values: Form = { ...defaults, ...form, resource: resource.value, operation: key };
	const apiKey = `cal_fuzz_${(keys += 1)}`;
	// What the cloud lacks is asked of the one server that has it.
	const isOnCloud = !operation || hasRoute(operation, 'cloud');
	const server = isOnCloud
		? { server: 'us' }
		: { server: 'selfHosted', baseUrl: 'https://cal.example.com', apiGeneration: 'calDiy' };
	const credentials = { apiKey, clientId: apiKey, clientSecret: 'x', ...server };
	const context = {
		getInputData: () => [{ json: {} }],
		getNode: () => ({
			id: '1',
			name: 'Cal.com',
			type: `n8n-nodes-calcom-api.${node}`,
			typeVersion: 1,
			position: [0, 0],
			parameters: { authentication },
		}),
		getNodeParameter: (name: string, _item: number, fallback: unknown) =>
			name in values ? values[name] : fallback,
		getCredentials: async () => await Promise.resolve(credentials),
		getTimezone: () => 'Europe/Berlin',
		getExecutionCancelSignal: () => undefined,
		continueOnFail: () => false,
		logger: { info: () => undefined },
		helpers: {
			httpRequest: send,
			httpRequestWithAuthentication: async (_type: string, options: IHttpRequestOptions) =>
				await send(options),
		},
	} as unknown as IExecuteFunctions;
	try {
		await execute(context, [resource]);
		return { sent };
	} catch (error) {
		const isKnown = error instanceof NodeApiError || error instanceof NodeOperationError;
		// The scripted answer knows nothing of what was asked: that refuses no form.
		if (isKnown && error.message.startsWith('Cal.com did it')) return { sent };
		return isKnown && !(error.cause instanceof TypeError || error.cause instanceof RangeError)
			? { sent, refused: [error.message, error.description].filter(Boolean).join(' | ') }
			: { sent, fault: error };
	}
}

const NO_VALUES = /^(?:null|undefined|NaN|-?Infinity|nil)$/;
const FAULTS = /\[object [A-Z]|Invalid Date|Invalid date|Invalid DateTime|\{\{ \$/;

const isNone = (text: string) => NO_VALUES.test(text.trim()) || FAULTS.test(text);

/** Null is the API's word for no limit here, which the form says as 0. */
const TAKES_NULL = /\.(?:perDay|perWeek|perMonth|perYear|bookingProposalCount)$/;

/** JSON of the user's own: what is deep inside is theirs. */
const THEIR_OWN = /^body\.(?:bookingFieldsResponses|response)\../;

/** What is wrong inside a body, by its path. */
function faultsIn(value: unknown, path: string): string[] {
	if (value === null)
		return TAKES_NULL.test(path) || THEIR_OWN.test(path) ? [] : [`${path} is null`];
	if (typeof value === 'string') return isNone(value) ? [`${path} is ${value}`] : [];
	if (typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, inner]) => faultsIn(inner, `${path}.${key}`));
}

/** What must never be sent, in a request: where and what. */
export function faultsOf({ url = '', body }: IHttpRequestOptions): string[] {
	const { pathname, searchParams } = new URL(url);
	const segments = pathname.split('/').map((segment) => decodeURIComponent(segment));
	return [
		...segments.filter((text) => isNone(text)).map((text) => `the path has ${text}`),
		...[...searchParams].flatMap(([name, value]) =>
			value.split(',').some(isNone) ? [`the query has ${name}=${value}`] : [],
		),
		...faultsIn(typeof body === 'string' ? JSON.parse(body) : body, 'body'),
	];
}

/** One item through one operation: read the form, build the request, send, unwrap. */
import { NodeApiError } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isComposed } from '../operation/composedOperation';
import type { AnyOperation } from '../operation/composedOperation';
import type { Operation, Overrides, Steps } from '../operation/operation';
import type { Answer } from '../operation/tool';
import { buildRequest } from '../request/buildRequest';
import type { CallerContext } from '../request/buildRequest';
import { formValues } from '../request/form';
import { systemClock } from '../api/clock';
import { withOwnUsername } from '../api/ownUsername';
import type { Client } from '../api/client';
import { followingEdition } from '../api/serverEdition';
import { isObject, readResponseBody } from '../api/responseBody';
import { readList } from './readList';
import type { PageStyle } from '../api/pagination';
import type { ApiRequest } from '../api/request';
import { asDeleted, asItems } from '../operation/responseMapping';
import { isTool } from './caller';
import { refuseEmptyFilters } from './emptyFilters';
import { formChecks } from './formChecks';
import { inOrder } from './inOrder';
import { remembered } from './memory';
import type { RunMemory } from './memory';
import { readLimit } from './limit';
import { namedThings } from './namedThings';
import { warnsOfDifferences } from './options';
import { pausingOf } from './pausing';
import { sayDifferences } from './written';
import type { Written } from './written';

/** An item on its way: where its values come from and which item it is. */
export interface ItemRun {
	context: IExecuteFunctions;
	client: Client;
	itemIndex: number;
	/** How many requests of this item may be on their way, where it needs several. */
	readsAtOnce: number;
	/** What the items have in common. */
	memory: RunMemory;
	/** Values that replace the form's, in a step of a larger operation. */
	overrides?: Overrides;
	/** IDs in place of the names that the form has. */
	named?: Overrides;
}

const CERTAIN_REFUSALS = new Set(['400', '409', '422']);

/** Reads the form of one item, and says no in n8n's way. */
function requestContext(run: ItemRun): CallerContext {
	const { context, client, itemIndex } = run;
	const instead: Overrides = { ...run.named, ...run.overrides };
	return {
		...formChecks(context, itemIndex),
		edition: client.credential.server.edition,
		read: (name) =>
			Object.prototype.hasOwnProperty.call(instead, name)
				? instead[name]
				: (context.getNodeParameter(name, itemIndex, null) as unknown),
		myOrganization: async () => await client.myOrganization(itemIndex),
		ownClient: () => client.credential.clientId,
	};
}

function notFound(
	{ context, itemIndex }: ItemRun,
	operation: Operation,
	request: ApiRequest,
): never {
	const names = [...request.pathValues.keys()];
	const identified = operation.fields.find((field) =>
		field.fills.some(({ key }) => key === names[names.length - 1]),
	);
	const label = identified?.property.displayName ?? 'ID';
	const id = [...request.pathValues.values()].pop() ?? '';
	throw new NodeApiError(
		context.getNode(),
		{ message: 'not found' },
		{
			message: `Nothing was found for '${label}' ${id}`,
			description: `Check '${label}': it may have been deleted, or belong to somebody else`,
			httpCode: '404',
			itemIndex,
		},
	);
}

/** A list with what it was asked for; a model is also told when there are more rows than it gets. */
async function answerList(
	run: ItemRun,
	operation: Operation,
	pages: PageStyle,
	request: ApiRequest,
): Promise<Answer> {
	const { client, context, itemIndex, overrides } = run;
	const limit = overrides === undefined ? readLimit(context, itemIndex) : Infinity;
	const asked: IDataObject = {
		...Object.fromEntries(request.pathValues),
		...Object.fromEntries(new URLSearchParams(request.query)),
	};
	const read = limit === Infinity || !isTool(context) ? limit : limit + 1;
	const rows = await readList({ client, itemIndex, operation, pages }, request, read);
	return rows.length > limit
		? { rows: rows.slice(0, limit), asked, cutAt: limit }
		: { rows, asked };
}

async function runRequest(run: ItemRun, given: Operation): Promise<Answer> {
	return await followingEdition(async () => await runOnce(run, given));
}

async function runOnce(run: ItemRun, given: Operation): Promise<Answer> {
	const { client, itemIndex } = run;
	client.refuseUnavailable(given, itemIndex);
	const form = requestContext(run);
	if (isTool(run.context)) refuseEmptyFilters(given.fields, form);
	const built = await buildRequest(given, form);
	const { operation } = built;
	const request = await withOwnUsername(built.request, operation, client, itemIndex);
	if (operation.pages) return await answerList(run, operation, operation.pages, request);
	let written: Written | undefined;
	const send = async (besides: IDataObject = {}) => {
		const whole = {
			...request,
			...(isObject(request.body) ? { body: { ...besides, ...request.body } } : {}),
		};
		const reply = await client.send(whole, operation, itemIndex);
		written = { operation, request: whole, reply };
		const answer = operation.mapResponse ?? (request.method === 'DELETE' ? asDeleted : asItems);
		return answer({
			data: readResponseBody(reply.body).data,
			reply,
			request,
			notFound: () => notFound(run, operation, request),
		});
	};
	const rows = await (operation.around?.(stepsOf(run, operation), send) ?? send());
	if (written) {
		const warns = warnsOfDifferences(run.context, itemIndex);
		sayDifferences(run.context, written, itemIndex, warns);
	}
	return { rows };
}

function stepsOf(run: ItemRun, { fields }: AnyOperation): Steps {
	const context = requestContext(run);
	const { read, refuse, timezone } = context;
	const step = async (operation: Operation, overrides: Overrides = {}) =>
		(await runRequest({ ...run, overrides }, operation)).rows;
	return {
		form: formValues(fields, context),
		read,
		refuse,
		timezone,
		now: new Date(),
		isTool: isTool(run.context),
		isStep: run.overrides !== undefined,
		edition: run.client.credential.server.edition,
		identity: run.client.credential.identity,
		server: run.client.credential.server.baseUrl,
		pausing: run.context.getInputData().length === 1 ? pausingOf(run.context) : undefined,
		run: step,
		once: async (key, load) => await remembered(run.memory, key, load),
		runEach: async (operation, all) =>
			await inOrder(
				all.length,
				run.readsAtOnce,
				async (index) => await step(operation, all[index]),
			),
		attempt: async (operation, overrides) =>
			await step(operation, overrides).catch(async (error: unknown) => {
				const isCertain =
					error instanceof NodeApiError && CERTAIN_REFUSALS.has(error.httpCode ?? '');
				return isCertain ? { refused: error.message } : await Promise.reject(error);
			}),
		pause: async (milliseconds) =>
			await systemClock.pause(milliseconds, run.context.getExecutionCancelSignal?.()),
	};
}

/** The run with the IDs of what its form names. */
async function withIds(run: ItemRun, { fields }: AnyOperation): Promise<ItemRun> {
	const list = async (operation: Operation, named: Overrides) =>
		(await runRequest({ ...run, named, overrides: {} }, operation)).rows;
	const { client } = run;
	return { ...run, named: await namedThings({ fields, form: requestContext(run), client, list }) };
}

/** What an operation answers for one item. */
export async function runItem(given: ItemRun, operation: AnyOperation): Promise<Answer> {
	if (!isComposed(operation)) given.client.refuseUnavailable(operation, given.itemIndex);
	const run = await withIds(given, operation);
	if (!isComposed(operation)) return await runRequest(run, operation);
	const steps = stepsOf(run, operation);
	const rows = await operation.run(steps);
	return operation.effect === 'read' ? { rows, asked: steps.form } : { rows };
}

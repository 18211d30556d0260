// What a model has to read, in tokens (o200k): the answers of tools beside the rows that a workflow
// gets, and what the ready tools say of themselves.
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';

import { traverseNodeParameters } from 'n8n-workflow';
import type { FromAIArgument, INodeParameters } from 'n8n-workflow';

import { toolDescription } from '../../nodes/shared/editor/toolDescription';
import { READY_TOOLS } from '../docs/readyTools.mts';
import { runNode } from '../engine/engine.mts';
import { nodes } from '../nodes/allOperations.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { bookingsPage } from './manyBookings.mts';
import type { Rows } from './scenarios.mts';

const ZONE = 'Europe/Berlin';
const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

/** A question to Cal.com, and the most tokens that its answer should take. */
export interface Question {
	what: string;
	goal: number;
	parameters: Record<string, unknown>;
}

const slots = (days: number, goal: number): Question => ({
	what: `free slots of ${days} days`,
	goal,
	parameters: {
		resource: 'slot',
		operation: 'getAll',
		eventTypeBy: 'id',
		eventTypeId: byId(1),
		start: '2099-01-05',
		end: `2099-${days > 26 ? '02-03' : '01-11'}`,
		timeZone: byId(ZONE),
		returnAll: true,
		additionalFields: {},
	},
});

export const QUESTIONS: Question[] = [
	slots(7, 600),
	slots(30, 2500),
	{
		what: '50 bookings',
		goal: 5000,
		parameters: { resource: 'booking', operation: 'getAll', limit: 50, filters: {}, sort: {} },
	},
];

async function rowsOf(sandbox: Sandbox, type: string, { parameters }: Question) {
	const { apiKey, url: baseUrl } = sandbox;
	const { items, error } = await runNode({
		type,
		parameters: { ...parameters, options: {} },
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
		timezone: ZONE,
	});
	if (error) throw error;
	return items.map(({ json }) => json);
}

export interface Answered {
	/** Slots or bookings in the answer of an ordinary node. */
	rows: number;
	/** Tokens when these rows are given to a model as they are. */
	plain: number;
	/** Tokens of what the tool answers. */
	tool: number;
}

/** Asks as a workflow and as a tool. */
export async function ask(question: Question): Promise<Answered> {
	const sandbox = await startSandbox();
	try {
		sandbox.fault((request) => bookingsPage(request, 230));
		const rows = await rowsOf(sandbox, 'calCom', question);
		const told = await rowsOf(sandbox, 'calComTool', question);
		const count = (json: unknown) => countTokens(JSON.stringify(json));
		return { rows: rows.length, plain: count(rows), tool: count(told) };
	} finally {
		await sandbox.stop();
	}
}

/** What a model is told of the ready tools: in n8n's own words, and in ours. */
export function definitions(): Record<'plain' | 'tool', number> {
	const resources = nodes.find(({ name }) => name === 'calCom')?.resources ?? [];
	const told = { plain: 0, tool: 0 };
	for (const { name, parameters } of READY_TOOLS) {
		const { operations } = resources.find(({ value }) => value === parameters.resource) ?? {};
		const operation = operations?.[String(parameters.operation)];
		if (!operation) throw new Error(`${name} is no operation`);
		const args: FromAIArgument[] = [];
		traverseNodeParameters(parameters as INodeParameters, args);
		const count = (description: string) =>
			countTokens(JSON.stringify({ name, description, parameters: args }));
		told.plain += count(`${operation.action} in Cal.com`);
		told.tool += count(toolDescription(operation));
	}
	return told;
}

export async function tokens(): Promise<Rows> {
	const rows: Rows = [
		{ answer: 'definitions of the ready tools', rows: READY_TOOLS.length, ...definitions() },
	];
	for (const question of QUESTIONS) {
		const { rows: found, plain, tool } = await ask(question);
		rows.push({ answer: question.what, rows: found, plain, tool, goal: question.goal });
	}
	return rows;
}

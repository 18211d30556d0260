// Runs the steps of stories through n8n's engine against a server, and judges each.
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Edition } from '../../nodes/shared/api/edition';
import { isWrite } from '../../nodes/shared/api/operation';
import { parseRoute } from '../../nodes/shared/api/route';
import type { AnyOperation } from '../../nodes/shared/operation/composedOperation';
import { runNode } from '../engine/engine.mts';
import { allOperations } from '../nodes/allOperations.mts';
import { sampleForm } from '../workflows/sampleForm.mts';
import { overlay } from '../workflows/specials.mts';
import { compare } from './compare.mts';
import type { Exchange, Recorder } from './recorder.mts';
import type { Form, Step, Story, Who } from './story.mts';

export interface Outcome {
	operation: string;
	case?: string;
	status: 'works' | 'differs' | 'refused' | 'impossible';
	/** Fields that differ, the words of a refusal, or why it can't be tried. */
	details: string[];
	notShown?: string[];
	/** Refused with everything filled, but not with what is required alone. */
	fullFormRefused?: string;
}

export interface World {
	recorder: Recorder;
	/** The data of the credentials, by whose they are. */
	credentials: Partial<Record<Who, Record<string, ICredentialDataDecryptedObject>>>;
	edition: Edition;
	/** What steps have made, by name. */
	things: Record<string, unknown>;
	outcomes: Outcome[];
	/** Every run of a node, to be replayed. */
	runs: RecordedRun[];
}

type Json = Record<string, unknown>;

const operations = new Map(
	allOperations.map(({ node, resource, key, operation }) => [
		`${node}.${resource.value}.${key}`,
		operation,
	]),
);

/** The value that a reference names: `$booking.attendees.0.email`. */
export function resolve(value: unknown, things: Json): unknown {
	if (Array.isArray(value)) return value.map((item) => resolve(item, things));
	if (typeof value === 'object' && value !== null && !(value instanceof RegExp)) {
		return Object.fromEntries(
			Object.entries(value).map(([key, inner]) => [key, resolve(inner, things)]),
		);
	}
	if (typeof value !== 'string' || !value.startsWith('$')) return value;
	return value
		.slice(1)
		.split('.')
		.reduce<unknown>((found, key) => (found as Json | undefined)?.[key], things);
}

function unresolved(form: unknown, things: Json): string | undefined {
	const references = JSON.stringify(form)?.match(/"\$[\w.]+"/g) ?? [];
	return references
		.map((quoted) => quoted.slice(1, -1))
		.find((reference) => resolve(reference, things) === undefined);
}

/** Values for a locator are put into the shape that the editor stores. */
function asParameter(operation: AnyOperation, form: Form): Form {
	const locators = new Set(
		operation.fields
			.filter(({ property }) => property.type === 'resourceLocator')
			.map(({ name }) => name),
	);
	return Object.fromEntries(
		Object.entries(form).map(([name, value]) => [
			name,
			locators.has(name) && (typeof value !== 'object' || value === null)
				? { __rl: true, mode: 'id', value: String(value) }
				: value,
		]),
	);
}

function formOf(
	story: Story,
	step: Step,
	operation: AnyOperation,
	edition: Edition,
	extent: Step['extent'],
): Form {
	const sample = sampleForm(operation.fields, extent ?? 'everything', edition);
	// Restrictions refuse what they don't name, and a sample names nothing of this server.
	if (sample.restrictions) sample.restrictions = {};
	const update = operation.fields.find(({ name }) => name === 'updateFields');
	if (update && extent === 'required') sample.updateFields = {};
	const names = new Set(operation.fields.map(({ name }) => name));
	const shared = Object.entries(story.form ?? {}).filter(([name]) => names.has(name));
	return overlay(overlay(sample, Object.fromEntries(shared)), step.form);
}

/** Asked without a key: a server says `Cannot …` of a route that it doesn't have, and acts on nothing. */
async function lacksRoute({ recorder }: World, operation: AnyOperation): Promise<boolean> {
	if (!('request' in operation)) return false;
	const { method, path } = parseRoute(operation.request);
	const dates = [
		'2024-04-15',
		'2024-06-11',
		'2024-06-14',
		'2024-08-13',
		'2024-09-04',
		'2026-02-25',
	];
	for (const date of dates) {
		const headers = { 'cal-api-version': date, authorization: 'Bearer none' };
		const reply = await fetch(`${recorder.target}${path.replace(/\{\w+\}/g, '0')}`, {
			method,
			headers,
		});
		if (!(await reply.text()).includes(`Cannot ${method}`)) return false;
	}
	return true;
}

interface Ran {
	items: Json[];
	words?: string;
	exchanges: Exchange[];
}

/** A run of a node, with everything that it takes to run it again without the server. */
export interface RecordedRun extends Ran {
	node: string;
	who: Who;
	at: string;
	parameters: Json;
}

async function runStep(world: World, node: string, id: string, who: Who, form: Form): Promise<Ran> {
	const [resource, operation] = id.split('.');
	const from = world.recorder.exchanges.length;
	const parameters = {
		resource,
		operation,
		...(who === 'client' ? { authentication: 'platformClient' } : {}),
		simplify: false,
		...form,
	};
	const at = new Date().toISOString();
	const { items, error } = await runNode({
		type: node,
		parameters,
		credentials: world.credentials[who] ?? {},
	});
	const words = error && [error.message, error.description].filter((text) => text).join(' – ');
	const ran: Ran = {
		items: items.map(({ json }) => json),
		...(words ? { words } : {}),
		exchanges: world.recorder.exchanges.slice(from),
	};
	world.runs.push({ node, who, at, parameters, ...ran });
	return ran;
}

/** The body of the request that wrote something. */
function askedOf(exchanges: Exchange[]): Json | undefined {
	const written = exchanges.filter(({ method, body }) => method !== 'GET' && body !== undefined);
	const last = written[written.length - 1]?.body;
	return typeof last === 'object' && last !== null && !Array.isArray(last)
		? (last as Json)
		: undefined;
}

async function judgeWrite(
	world: World,
	story: Story,
	step: Step,
	who: Who,
	ran: Ran,
	outcome: Outcome,
) {
	const asked = askedOf(ran.exchanges);
	if (!asked) return;
	let compared = compare(asked, ran.items[0], step.shownAs);
	if (step.readBack && compared.notShown.length > 0) {
		const { run, form = {} } = step.readBack;
		const node = step.node ?? story.node;
		const operation = operations.get(`${node}.${run}`) as AnyOperation;
		const filled = formOf(story, { run, form }, operation, world.edition, 'required');
		const read = await runStep(
			world,
			node,
			run,
			who,
			asParameter(operation, resolve(filled, world.things) as Form),
		);
		const again = compare(asked, read.items[0], step.shownAs);
		const differs = [...new Set([...compared.differs, ...again.differs])];
		compared = {
			differs,
			notShown: compared.notShown.filter((key) => again.notShown.includes(key)),
		};
	}
	if (compared.notShown.length > 0) outcome.notShown = compared.notShown;
	outcome.details.push(...compared.differs);
	if (compared.differs.length > 0) outcome.status = 'differs';
}

function judgeRead(world: World, step: Step, ran: Ran, outcome: Outcome) {
	const differ = (text: string) => {
		outcome.status = 'differs';
		outcome.details.push(text);
	};
	if (step.finds) {
		const [key, reference] = step.finds;
		const value = resolve(reference, world.things);
		if (!ran.items.some((item) => String(item[key]) === String(value))) {
			differ(`${ran.items.length} items, none with ${key} ${String(value)}`);
		}
	} else if (ran.items.length === 0 && !step.mayBeEmpty) differ('no item came back');
	if (step.gives) {
		const compared = compare(resolve(step.gives, world.things) as Json, ran.items[0]);
		for (const text of compared.differs) differ(text);
		for (const key of compared.notShown) differ(`${key} is not in the answer`);
	}
}

function remember(world: World, step: Step, items: Json[]) {
	if (!step.as) return;
	const [key, reference] = step.pick ?? [];
	const wanted = resolve(reference, world.things);
	world.things[step.as] = key
		? items.find((item) => String(item[key]) === String(wanted))
		: items[0];
}

/** The nodes say of themselves what is not there, before they ask, and what came out otherwise. */
async function statusOf(
	world: World,
	operation: AnyOperation,
	{ words = '', exchanges }: Ran,
): Promise<Outcome['status']> {
	if (words.includes('but not as asked')) return 'differs';
	const isSaid = /does not (?:exist|work) in /.test(words) && exchanges.length === 0;
	const isAbsent = exchanges.length === 0 && (isSaid || (await lacksRoute(world, operation)));
	return isAbsent ? 'impossible' : 'refused';
}

async function tryStep(world: World, story: Story, step: Step, outcome: Outcome): Promise<void> {
	const operation = operations.get(outcome.operation);
	if (!operation) throw new Error(`No operation ${outcome.operation}`);
	const who = step.who ?? story.who ?? 'user';
	const impossible = (why: string) => {
		outcome.status = 'impossible';
		outcome.details.push(why);
	};
	if (!world.credentials[who]) return impossible(`no key of the ${who} was given`);
	const filledForm = (extent: Step['extent']) => {
		const form = formOf(story, step, operation, world.edition, extent);
		return asParameter(operation, resolve(form, world.things) as Form);
	};
	const absent = unresolved(
		formOf(story, step, operation, world.edition, step.extent),
		world.things,
	);
	if (absent) return impossible(`needs ${absent}, which no step before could make`);
	let ran = await runStep(world, step.node ?? story.node, step.run, who, filledForm(step.extent));
	if (ran.words && !step.refusal && step.extent !== 'required' && isWrite(operation as never)) {
		const plain = await runStep(
			world,
			step.node ?? story.node,
			step.run,
			who,
			filledForm('required'),
		);
		if (!plain.words) {
			outcome.fullFormRefused = ran.words;
			ran = plain;
		}
	}
	if (step.refusal && ran.words && step.refusal.test(ran.words)) return impossible(ran.words);
	if (ran.words) {
		outcome.status = await statusOf(world, operation, ran);
		outcome.details.push(ran.words);
		return;
	}
	remember(world, step, ran.items);
	judgeRead(world, step, ran, outcome);
	if (isWrite(operation as never)) await judgeWrite(world, story, step, who, ran, outcome);
}

async function oneStep(world: World, story: Story, step: Step): Promise<Outcome> {
	const outcome: Outcome = {
		operation: `${step.node ?? story.node}.${step.run}`,
		...(step.case ? { case: step.case } : {}),
		status: 'works',
		details: [],
	};
	await tryStep(world, story, step, outcome);
	return outcome;
}

/** All steps of a story in their order; its cleaning up whatever they came to. */
export async function runStory(world: World, story: Story): Promise<void> {
	try {
		for (const step of story.steps) world.outcomes.push(await oneStep(world, story, step));
	} finally {
		for (const step of [...(story.cleanUp ?? [])].reverse()) {
			world.outcomes.push(await oneStep(world, story, step));
		}
	}
}

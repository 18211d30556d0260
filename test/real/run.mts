// Runs the steps of stories through n8n's engine against a server, and judges each.
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Edition } from '../../nodes/shared/api/edition';
import { isWrite } from '../../nodes/shared/api/operation';
import { hasRoute } from '../../nodes/shared/api/versions';
import type { AnyOperation } from '../../nodes/shared/operation/composedOperation';
import { runNode } from '../engine/engine.mts';
import { allOperations } from '../nodes/allOperations.mts';
import { compare } from './compare.mts';
import { asParameter, formOf, resolve, unresolved } from './forms.mts';
import type { Exchange, Recorder } from './recorder.mts';
import type { Form, Step, Story, Who } from './story.mts';

export interface Outcome {
	operation: string;
	case?: string;
	/** `impossible` needs what the server has not, such as an app; `absent` is lacking in its edition. */
	status: 'works' | 'differs' | 'refused' | 'impossible' | 'absent';
	/** Fields that differ, the words of a refusal, or why it can't be tried. */
	details: string[];
	notShown?: string[];
	/** Refused with everything filled, but not with what is required alone. */
	fullFormRefused?: string;
}

/** Whoever looks on while the stories run. */
export interface Watch {
	before(step: Step, operation: string): Promise<void>;
	after(step: Step, outcome: Outcome, who: Who): Promise<void>;
}

export interface World {
	watch?: Watch;
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

const isSaidAbsent = ({ edition }: World, operation: AnyOperation) =>
	'request' in operation && !hasRoute(operation, edition);

interface Ran {
	items: Json[];
	words?: string;
	exchanges: Exchange[];
}

/** A run of a node, with everything that it takes to run it again without the server. */
export interface RecordedRun extends Ran {
	node: string;
	who: Who;
	/** What was tried, where an operation was run several times. */
	case?: string;
	at: string;
	parameters: Json;
}

type Named = Pick<Step, 'run' | 'case'>;

async function runStep(
	world: World,
	node: string,
	{ run, case: name }: Named,
	who: Who,
	form: Form,
): Promise<Ran> {
	const [resource, operation] = run.split('.');
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
	world.runs.push({ node, who, ...(name ? { case: name } : {}), at, parameters, ...ran });
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
			{ run },
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
function statusOf({ words = '', exchanges }: Ran): Outcome['status'] {
	if (words.includes('but not as asked')) return 'differs';
	const isAbsent = /does not (?:exist|work) in /.test(words) && exchanges.length === 0;
	return isAbsent ? 'absent' : 'refused';
}

async function tryStep(world: World, story: Story, step: Step, outcome: Outcome): Promise<void> {
	const operation = operations.get(outcome.operation);
	if (!operation) throw new Error(`No operation ${outcome.operation}`);
	const who = step.who ?? story.who ?? 'user';
	const impossible = (why: string) => {
		outcome.status = 'impossible';
		outcome.details.push(why);
	};
	if (isSaidAbsent(world, operation)) {
		outcome.status = 'absent';
		outcome.details.push('its edition lacks it');
		return;
	}
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
	let ran = await runStep(world, step.node ?? story.node, step, who, filledForm(step.extent));
	if (ran.words && !step.refusal && step.extent !== 'required' && isWrite(operation as never)) {
		const plain = await runStep(world, step.node ?? story.node, step, who, filledForm('required'));
		if (!plain.words) {
			outcome.fullFormRefused = ran.words;
			ran = plain;
		}
	}
	if (step.refusal && ran.words && step.refusal.test(ran.words)) return impossible(ran.words);
	if (ran.words) {
		outcome.status = statusOf(ran);
		outcome.details.push(ran.words);
		return;
	}
	remember(world, step, ran.items);
	judgeRead(world, step, ran, outcome);
	if (isWrite(operation as never)) await judgeWrite(world, story, step, who, ran, outcome);
}

async function untilPast(time: unknown): Promise<void> {
	const wait = Date.parse(String(time)) - Date.now() + 1500;
	if (wait > 0) await new Promise((done) => setTimeout(done, wait));
}

async function oneStep(world: World, story: Story, step: Step): Promise<Outcome> {
	const outcome: Outcome = {
		operation: `${step.node ?? story.node}.${step.run}`,
		...(step.case ? { case: step.case } : {}),
		status: 'works',
		details: [],
	};
	await world.watch?.before(step, outcome.operation);
	if (step.after) await untilPast(resolve(step.after, world.things));
	await tryStep(world, story, step, outcome);
	await world.watch?.after(step, outcome, step.who ?? story.who ?? 'user');
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

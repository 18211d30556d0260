// `npm run test:real -- --url … --keys …`: every operation against a Cal.com server that one may
// write to. Prints what it would create; with --yes it does so, reports, and removes it again.
import 'reflect-metadata';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { editionAt } from './editionAt.mts';
import { clientIn, readKeys } from './keys.mts';
import { startRecorder } from './recorder.mts';
import { summaryOf, tableOf } from './report.mts';
import { runStory } from './run.mts';
import type { World } from './run.mts';
import { stories } from './stories/index.mts';
import { startingThings } from './things.mts';
import { recordingOf, triggerReport } from './trigger/report.mts';
import { TriggerWatch } from './trigger/watch.mts';

const HELP = `npm run test:real -- --url ADDRESS --keys FILE [--yes] [--only WORD] [--trigger] [--out FOLDER] [--edition NAME]

Runs every operation of the nodes against a Cal.com server, compares what it shows with what it was
asked, and writes report.json, report.md, exchanges.json and runs.json into FOLDER (artifacts/real).
With --trigger the Cal.com Trigger is registered at every scope meanwhile, and what is delivered is
kept in deliveries.json and trigger.md. Without --yes it only says what it would create. FILE is JSON; every entry may be missing:
  { "user":     "cal_…",   somebody with a calendar page of their own
    "connected": "cal_…",  somebody who has connected apps, if that is another
  "owner":    "cal_…",   an owner of an organization with at least one other member
    "platform": "cal_…",   an administrator of a platform organization
    "organizationKey": "cal_…",  a key that belongs to that organization itself
    "client":   { "clientId": "…", "clientSecret": "…" } }
`;

const { values } = parseArgs({
	options: {
		url: { type: 'string' },
		keys: { type: 'string' },
		out: { type: 'string', default: 'artifacts/real' },
		only: { type: 'string' },
		edition: { type: 'string' },
		trigger: { type: 'boolean', default: false },
		yes: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false, short: 'h' },
	},
});
if (values.help || !values.url || !values.keys) {
	console.log(HELP);
	process.exit(values.help ? 0 : 1);
}

const wanted = stories.filter(({ node, steps }) => {
	const names = steps.map(({ run }) => `${node}.${run}`);
	return !values.only || names.some((name) => name.includes(values.only ?? ''));
});
console.log(`On ${values.url} this creates, and removes at its end:`);
for (const { creates } of wanted) console.log(`  - ${creates}`);
if (!values.yes) {
	console.log('\nNothing was done. Repeat with --yes to do it.');
	process.exit(0);
}

const recorder = await startRecorder(values.url.replace(/\/+$/, '').replace(/\/v2$/, ''));
const keys = readKeys(readFileSync(values.keys, 'utf8'), recorder.url, values.edition);
const edition = await editionAt(recorder.target);
console.log(`The server is ${edition}.`);
const world: World = {
	recorder,
	edition,
	runs: [],
	credentials: keys,
	things: { ...startingThings(), ...clientIn(keys) },
	outcomes: [],
};
const watch = values.trigger ? new TriggerWatch(world) : undefined;
await watch?.begin();
if (watch) world.watch = watch;
for (const story of wanted) await runStory(world, story);
delete world.watch;
await watch?.finish();
await recorder.stop();

mkdirSync(values.out, { recursive: true });
const write = (name: string, text: string) => {
	writeFileSync(`${values.out}/${name}`, text);
};
write('report.json', `${JSON.stringify(world.outcomes, null, '\t')}\n`);
write('report.md', tableOf(world.outcomes));
write('runs.json', `${JSON.stringify({ edition, runs: world.runs }, null, '\t')}\n`);
write('exchanges.json', `${JSON.stringify(recorder.exchanges, null, '\t')}\n`);
if (watch) {
	const kept = watch.ear.heard.map(recordingOf);
	write('deliveries.json', `${JSON.stringify({ edition, deliveries: kept }, null, '\t')}\n`);
	write('trigger.md', triggerReport(watch));
	console.log(triggerReport(watch));
}
console.log(summaryOf(world.outcomes));
console.log(`\n${values.out}/report.md has it by operation.`);
process.exit(0);

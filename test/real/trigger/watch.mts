// Registers the trigger at every scope that a server has, before the stories begin and for each event
// type that they make, and takes it away again.
import { isAvailable } from '../../../nodes/shared/api/versions';
import { operationOf, SCOPES } from '../../../nodes/shared/catalogue/event/scopes';
import {
	eventsNeverSentOn,
	eventsNotOn,
	WEBHOOK_EVENTS,
} from '../../../nodes/shared/catalogue/webhook/events';
import { resolve } from '../forms.mts';
import type { Outcome, Watch, World } from '../run.mts';
import type { Step, Who } from '../story.mts';
import { Ear } from './listener.mts';
import type { Listener } from './listener.mts';

/** Whose credentials register at a scope. */
const KEEPERS: ReadonlyArray<readonly [scope: string, who: Who]> = [
	['account', 'user'],
	['account', 'owner'],
	['organization', 'owner'],
	['oauthClient', 'client'],
];

const id = (value: unknown) => ({ __rl: true, mode: 'id', value: String(value) });

/** Every event that the server can send to a scope. */
function eventsAt(world: World, scope: string): string[] {
	const lacks = (value: string, table: typeof eventsNotOn) =>
		(table?.[value] ?? []).includes(world.edition);
	return WEBHOOK_EVENTS.filter(({ value, noEventType, onlyOrganization }) => {
		if (lacks(value, eventsNotOn) || lacks(value, eventsNeverSentOn)) return false;
		if (scope === 'eventType' && noEventType) return false;
		return !onlyOrganization || scope === 'organization';
	}).map(({ value }) => value);
}

export class TriggerWatch implements Watch {
	readonly ear = new Ear();
	/** What a registration, or its end, came to where it was not as it should be. */
	readonly faults: string[] = [];
	readonly registered: string[] = [];
	readonly refusals: string[] = [];
	private listeners: Listener[] = [];

	constructor(private readonly world: World) {}

	async begin(): Promise<void> {
		await this.ear.start();
		for (const [scope, who] of KEEPERS) {
			if (this.world.credentials[who] && this.has(scope)) await this.listen(scope, who, {});
		}
	}

	/** Before an event type goes, or who has it, so does its trigger. */
	async before(step: Step, operation: string): Promise<void> {
		this.ear.cause = [operation, step.case].filter(Boolean).join(', ');
		if (!/\.(eventType|managedUser)\.delete$/.test(operation)) return;
		for (const listener of this.listeners.filter(({ eventTypeId }) => eventTypeId)) {
			await this.end(listener);
		}
	}

	async after(step: Step, { operation, status }: Outcome, who: Who): Promise<void> {
		const isMade = operation === 'calCom.eventType.create' && status === 'works';
		const made = this.world.things[step.as ?? ''] as { id?: number } | undefined;
		// The story of event types themselves deletes all webhooks of its own.
		if (isMade && made?.id && step.case) {
			const actAs = resolve(step.form?.actAs, this.world.things);
			const place = { eventTypeId: id(made.id), ...(actAs ? { actAs: String(actAs) } : {}) };
			await this.listen('eventType', who, place, String(made.id));
		}
		await this.ear.quiet();
	}

	async finish(): Promise<void> {
		await this.ear.quiet(3000);
		for (const listener of this.listeners) await this.end(listener);
		await this.leaveNothing();
		await this.ear.stop();
	}

	private has(scope: string): boolean {
		const row = SCOPES.find(({ value }) => value === scope);
		return row !== undefined && isAvailable(operationOf(row, 'POST'), this.world.edition);
	}

	private make(scope: string, who: Who, place: object): Listener {
		return this.ear.listener(scope, this.world.credentials[who] ?? {}, {
			...(who === 'client' ? { authentication: 'platformClient' } : {}),
			events: eventsAt(this.world, scope),
			options: { deduplicate: true },
			...place,
		});
	}

	private async listen(scope: string, who: Who, place: object, eventTypeId?: string) {
		const listener = this.make(scope, who, place);
		if (eventTypeId) listener.eventTypeId = eventTypeId;
		try {
			await listener.n8n.activate();
			this.registered.push(`${scope} (${who})`);
			this.listeners.push(listener);
			if (!(await this.isThere(listener))) this.faults.push(`${scope}: not found after activation`);
		} catch (error) {
			this.faults.push(`${scope} (${who}): ${String(error)}`);
		}
	}

	/** Activated again, n8n finds it as it is and writes nothing. */
	private async isThere({ n8n }: Listener): Promise<boolean> {
		const { exchanges } = this.world.recorder;
		const from = exchanges.length;
		await n8n.activate();
		return exchanges.slice(from).every(({ method }) => method === 'GET');
	}

	private async end(listener: Listener): Promise<void> {
		this.listeners = this.listeners.filter((one) => one !== listener);
		const { exchanges } = this.world.recorder;
		const from = exchanges.length;
		await listener.n8n.deactivate();
		// A managed user's token may have been renewed meanwhile: then it was asked twice.
		const deleted = exchanges.slice(from).filter(({ method }) => method === 'DELETE');
		if (deleted[deleted.length - 1]?.status !== 200)
			this.faults.push(`${listener.scope}: not deleted`);
	}

	/** An activation that the server's answer spoils: what was made by then is taken away. */
	private async leaveNothing(): Promise<void> {
		const { exchanges } = this.world.recorder;
		for (const [scope, who] of KEEPERS) {
			const credentials = this.world.credentials[who];
			if (!credentials || !this.has(scope)) continue;
			const trusting = Object.fromEntries(
				Object.entries(credentials).map(([name, data]) => [
					name,
					{ ...data, apiGeneration: '2026' },
				]),
			);
			const listener = this.make(scope, who, {
				events: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'],
				time: 5,
				timeUnit: 'MINUTE',
			});
			listener.n8n.credentials = trusting;
			const from = exchanges.length;
			const words = await listener.n8n.activate().then(
				() => 'was not refused',
				(error: unknown) => String(error),
			);
			const writes = exchanges.slice(from).filter(({ method }) => method !== 'GET');
			this.refusals.push(`${scope} (${who}): ${words}`);
			const isClean = writes.map(({ method }) => method).join() === 'POST,DELETE';
			if (!isClean) this.faults.push(`${scope}: a refused activation left its webhook behind`);
		}
	}
}

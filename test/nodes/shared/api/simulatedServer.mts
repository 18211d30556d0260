// A server with the API's fixed-window limit on a virtual clock: counts, blocks and answers headers.
import type { ApiReply } from '../../../../nodes/shared/api/request';
import { Patience } from '../../../patience.mts';
import type { VirtualClock } from './virtualClock.mts';

export interface SimulatedLimit {
	limit: number;
	windowMs: number;
	blockMs: number;
	latencyMs: number;
	/** How much a latency may differ, as a part of it. */
	spread?: number;
}

export class SimulatedServer {
	/** How often each request was applied. */
	readonly applied = new Map<string, number>();

	refused = 0;

	private count = 0;

	private readonly patience = new Patience();

	private windowEnds = 0;

	private blockedUntil = 0;

	constructor(
		private readonly clock: VirtualClock,
		private readonly rules: SimulatedLimit,
	) {}

	async handle(id: string): Promise<ApiReply> {
		this.patience.check();
		await this.clock.pause(this.way());
		const reply = this.decide(id);
		await this.clock.pause(this.way());
		return reply;
	}

	/** How long a request or an answer is on its way. */
	private way(): number {
		const { latencyMs, spread = 0 } = this.rules;
		return (latencyMs / 2) * (1 + spread * (2 * this.clock.random() - 1));
	}

	private decide(id: string): ApiReply {
		const now = this.clock.now();
		if (now < this.blockedUntil) return this.refuse(this.blockedUntil - now);
		if (now >= this.windowEnds) {
			this.windowEnds = now + this.rules.windowMs;
			this.count = 0;
		}
		this.count += 1;
		if (this.count > this.rules.limit) {
			this.blockedUntil = now + this.rules.blockMs;
			this.windowEnds = 0;
			return this.refuse(this.rules.blockMs);
		}
		this.applied.set(id, (this.applied.get(id) ?? 0) + 1);
		return this.reply(200, this.windowEnds - now, { status: 'success', data: { id } });
	}

	private refuse(leftMs: number): ApiReply {
		this.refused += 1;
		return this.reply(429, leftMs, { status: 'error' });
	}

	private reply(status: number, leftMs: number, body: object): ApiReply {
		const remaining = Math.max(0, this.rules.limit - this.count);
		return {
			status,
			body,
			headers: {
				'x-ratelimit-limit-default': String(this.rules.limit),
				'x-ratelimit-remaining-default': String(status === 429 ? 0 : remaining),
				'x-ratelimit-reset-default': String(Math.ceil(leftMs / 1000)),
			},
		};
	}
}

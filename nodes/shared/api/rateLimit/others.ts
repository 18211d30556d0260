/**
 * What others (n8n workers, other programs) spend of the same limit, and what is left to them: as much
 * as they spent of the last window. So several processes share a limit without talking. Pure.
 */
export interface Others {
	/** What they spent of this window at least. */
	spent: number;
	/** What they spent of the last one, and are expected to spend again. */
	expected: number;
	/** What they spend while one of our requests is under way. */
	perTurn: number;
}

/** What is known of a window. */
export interface Spending {
	limit: number;
	remaining: number;
	windowMs: number;
	/** Sent and not answered yet: the server may have counted them or not. */
	inFlight: number;
	/** Answers in this window. */
	ours: number;
	others: Others;
}

/** The part of our share that is spent at full speed; the rest goes in turns, so that shares even out. */
const FAST_SHARE = 0.5;
/** How long, as a part of the window, others who stopped are waited for. */
const RELEASE = 1 / 6;
/** Others who send now and then find this part of the limit until the window ends. */
const KEPT = 1 / 20;
/** The most that is taken for one turn of others, who were still at full speed then. */
const MOST_PER_TURN = 1 / 16;
/** What nobody spends, because all of them could think that it is theirs. */
const UNSPENT = 1 / 60;

export function newOthers(): Others {
	return { spent: 0, expected: 0, perTurn: 0 };
}

export function startOthersWindow(others: Others): void {
	others.expected = Math.max(others.spent, Math.floor(others.expected / 2));
	others.spent = 0;
	others.perTurn = 0;
}

/** Takes in an answer: what the server counted and is nothing of ours was others'. */
export function learnOthers({ limit, remaining, inFlight, ours, others }: Spending): void {
	const spent = Math.max(others.spent, limit - remaining - ours - inFlight);
	const turn = Math.min(spent - others.spent, Math.ceil(limit * MOST_PER_TURN));
	others.perTurn = Math.max(turn, others.perTurn / 2);
	others.spent = spent;
}

export function othersAreThere({ spent, expected }: Others): boolean {
	return spent > 0 || expected > 0;
}

/** How many requests may be sent now, when so much of the window is over. */
export function roomBesideOthers(spending: Spending, elapsedMs: number): number {
	const { limit, remaining, windowMs, inFlight, others } = spending;
	const room = remaining - inFlight;
	if (!othersAreThere(others)) return room;
	const due = Math.max(0, others.expected - others.spent);
	const early = due * Math.max(0, 1 - elapsedMs / (Math.max(1, windowMs) * RELEASE));
	const late = Math.min(due, limit * KEPT);
	const unspent = Math.round(limit * UNSPENT) + Math.ceil(others.perTurn);
	return room - Math.ceil(Math.max(early, late)) - unspent;
}

/** Whether what is left to others becomes ours with time. */
export function stillReleases({ windowMs }: Spending, elapsedMs: number): boolean {
	return elapsedMs < windowMs * RELEASE;
}

/** Whether one request goes out at a time, because what is left of the window is not ours alone. */
export function takesTurns({ limit, remaining, inFlight, ours, others }: Spending): boolean {
	if (!othersAreThere(others)) return false;
	const counted = Math.max(1, limit - remaining);
	// In the first window what others will spend follows from their part so far.
	const expected = others.expected || (limit * (counted - ours)) / counted;
	return ours + inFlight >= (limit - expected) * FAST_SHARE;
}

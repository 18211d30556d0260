// A test server that is asked for ever would keep jest busy for ever. It loses its patience instead:
// the next request is refused in words, which ends the loop that asks and names it in the test.

/** More than any test needs, and little enough to be over before the test's time is. */
export const MOST_REQUESTS = 2_000;

/** What the server says once it was asked too often. */
export const tooMany = (most = MOST_REQUESTS) =>
	`The test server was asked more than ${most} times: something asks it for ever`;

/** Counts requests, and says so when there were too many. */
export class Patience {
	private asked = 0;

	/** Why the request is not answered, if so. */
	spent(): string | undefined {
		this.asked += 1;
		return this.asked > MOST_REQUESTS ? tooMany() : undefined;
	}

	/** The same for servers that are functions. */
	check(): void {
		const reason = this.spent();
		if (reason) throw new Error(reason);
	}

	renew(): void {
		this.asked = 0;
	}
}

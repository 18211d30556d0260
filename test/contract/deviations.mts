// Where a definition differs from the contract on purpose, and why. Anything else fails the test.
export interface Deviation {
	difference: string;
	because: string;
}

export const deviations: Record<string, Deviation[]> = {};

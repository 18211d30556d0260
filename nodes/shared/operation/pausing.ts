/** How an operation pauses the workflow until something happens at Cal.com, or until a time. */
import type { IDataObject } from 'n8n-workflow';

export interface Pausing {
	/** The address that goes on with the workflow, by way of the node's webhook with this path. */
	address(path: string, query: Record<string, string>): string;
	/** What Cal.com has to sign with for that address. */
	secret(address: string): Promise<string>;
	/** From now on the workflow waits; when the time is over its items leave by the second output. */
	until(time: Date): Promise<void>;
	/** Calls an address of n8n itself and gives the status of its answer. */
	call(url: string, body: string, headers: IDataObject): Promise<number>;
	/** Does something when the workflow waits: by then it is too late for an error, so it is logged. */
	later(milliseconds: number, work: () => Promise<void>): void;
}

/** What a model is told about an operation that it calls as a tool, and how it reads the answer. */
import type { IDataObject } from 'n8n-workflow';

/** Whole sentences, each left out where the operation has nothing to say about it. */
export interface ToolGuide {
	/** What to call before, and after. */
	order?: string;
	/** What to ask the person for, never to guess. */
	ask?: string;
	/** What comes back, where the names of the simplified fields don't say it. */
	returns?: string;
	/** What can't be undone, or happens to other people. */
	caution?: string;
}

export interface ToolAsked {
	/** The workflow's time zone. */
	timezone: string;
	/** What was asked for, by the API's names. */
	asked: IDataObject;
}

/** Makes of the raw rows what a model gets to read: short, and with times that can be said. */
export type ToolAnswer = (rows: IDataObject[], told: ToolAsked) => IDataObject[];

/** The rows of an operation, and what a list was asked for. */
export interface Answer {
	rows: IDataObject[];
	/** Of lists only: an empty one is told apart from a fault by it. */
	asked?: IDataObject;
	/** The limit that left rows out. */
	cutAt?: number;
}

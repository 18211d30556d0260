/** Files behind links in an answer, such as recordings. */
import type { IDataObject } from 'n8n-workflow';

export interface Download {
	/** The field of a row that holds the link; the file itself where it is a `data:` link. */
	url: string;
	/** Whether the link of a row leads to a file; all do without. */
	isFile?(row: IDataObject): boolean;
	/** The name of the file, made from the row. */
	fileName(row: IDataObject): string;
	mimeType: string;
}

/** Files behind links in an answer, such as recordings. */
import type { IDataObject } from 'n8n-workflow';

export interface Download {
	/** The field of a row that holds the link. */
	url: string;
	/** The name of the file, made from the row. */
	fileName(row: IDataObject): string;
	mimeType: string;
}

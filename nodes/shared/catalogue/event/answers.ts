/** What people answered, in one shape: each answer by the name of its question. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';

/** An option is what it says, a place is where it is, not how Cal.com keeps either. */
function plain(answer: unknown): unknown {
	if (Array.isArray(answer)) return answer.map(plain);
	if (!isObject(answer)) return answer;
	if ('optionValue' in answer) return answer.optionValue || answer.value;
	return typeof answer.label === 'string' ? answer.label : answer;
}

/** Answers come in an object that tells about the question too, or bare. */
function answerOf(entry: unknown): unknown {
	if (!isObject(entry)) return entry;
	const isWrapped = ['label', 'response', 'value'].some((key) => key in entry);
	return isWrapped ? plain(entry.response ?? entry.value) : entry;
}

/** The answers that were given; a question without one is left out. */
export function answersOf(responses: unknown): IDataObject {
	const entries = isObject(responses) ? Object.entries(responses) : [];
	return Object.fromEntries(
		entries
			.map(([question, entry]) => [question, answerOf(entry)] as const)
			.filter(([, answer]) => answer !== undefined && answer !== null),
	) as IDataObject;
}

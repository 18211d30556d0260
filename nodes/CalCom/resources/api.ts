/** Any request to the API, for what Cal.com has added since: through the same limits, retries and errors. */
import type { IDataObject } from 'n8n-workflow';

import { cursorPages, LEAST_LIMIT, offsetPages, skipPages } from '../../shared/api/pagination';
import type { PageStyle } from '../../shared/api/pagination';
import { encodeSegment, segmentIssue } from '../../shared/api/path';
import { isObject, readResponseBody } from '../../shared/api/responseBody';
import type { Method, Route } from '../../shared/api/route';
import { boolean, choice, json, text } from '../../shared/fields';
import { isFault, isNothing } from '../../shared/fields/nothing';
import { quoted } from '../../shared/fields/quoted';
import type { Operation, Steps } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { asItems } from '../../shared/operation/responseMapping';

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** Whether an address can say it: a word, a list of words, or rows of words. */
function isSayable(value: unknown): boolean {
	if (!Array.isArray(value)) return isPlain(value);
	const isRow = (item: unknown) =>
		isObject(item) && !Array.isArray(item) && Object.values(item).every(isPlain);
	return value.every(isPlain) || value.every(isRow);
}

const query = json('query', {
	place: 'query',
	spread: true,
	check(value) {
		const odd = Object.entries(value).find(([, inner]) => inner !== null && !isSayable(inner));
		return odd && `can't say what '${odd[0]}' is: it takes texts, numbers and lists of them`;
	},
	wire: (value) => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null)),
	description: 'The parameters after the question mark, as a JSON object',
});

const bodyOptions = {
	place: 'body',
	spread: true,
	description: 'What to send, as a JSON object',
} as const;

/** As it is sent, and as it is shown. */
const sentBody = json('body', bodyOptions);
const body = json('body', {
	...bodyOptions,
	condition: { method: ['DELETE', 'PATCH', 'POST', 'PUT'] },
});

const fields = [
	choice('method', {
		required: true,
		default: 'GET',
		options: [
			['DELETE', 'DELETE'],
			['GET', 'GET'],
			['PATCH', 'PATCH'],
			['POST', 'POST'],
			['PUT', 'PUT'],
		],
		description: 'What to do with the address',
	}),
	text('path', {
		required: true,
		placeholder: 'e.g. /v2/event-types/42/webhooks',
		description: 'The path as the documentation of the API has it, with the IDs filled in',
	}),
	text('versionDate', {
		as: 'day',
		placeholder: 'e.g. 2026-02-25',
		description:
			'The cal-api-version that the documentation names for this path (leave empty where it names none)',
	}),
	query,
	body,
	boolean('allPages', {
		label: 'Return All',
		condition: { method: ['GET'] },
		description: 'Whether to go on with the next pages of a list until its end',
	}),
];

/** The path in whole segments: it can't leave the API, whatever comes from an item. */
function safePath({ refuse }: Steps, given: string): `/v2/${string}` {
	const inside = given.trim().replace(/^\/?(?:api\/)?(?:v2\/)?/, '');
	const hint = "Query parameters have a field of their own; 'Path' has no host";
	if (/[?#]|^[a-z][\w+.-]*:/i.test(inside)) refuse("'Path' has more than a path", hint);
	const segments = inside.replace(/\/$/, '').split('/');
	for (const segment of segments) {
		const isNone = isFault(segment) || (segment !== '' && isNothing(segment, 'answer'));
		const issue = isNone ? `is ${quoted(segment)}, which is no value` : segmentIssue(segment);
		if (issue) refuse(`A part of 'Path' ${issue}`, 'Fill in the IDs, without an empty part');
	}
	return `/v2/${segments.map(encodeSegment).join('/')}`;
}

function operationOf(steps: Steps): Operation {
	const { method, path, versionDate = '' } = steps.form as Record<string, string>;
	const request: Route = `${method as Method} ${safePath(steps, path ?? '')}`;
	return {
		action: 'Make API request',
		description: '',
		request,
		platformClient: true,
		versions: versionDate
			? { current: versionDate, server2025: versionDate }
			: { server2025: true },
		fields: method === 'GET' ? [query] : [query, sentBody],
		mapResponse: asItems,
		echoes: false,
	};
}

/** How the rest of a list is read, by what its first page says; undefined when there is no rest. */
function styleIn(answer: unknown, path: string): PageStyle | undefined {
	const { data, pagination } = readResponseBody(answer);
	if (typeof pagination.nextCursor === 'string' && pagination.nextCursor !== '') {
		return cursorPages(100);
	}
	const isWhole = pagination.hasNextPage === false || pagination.hasMore === false;
	const isPromised = pagination.hasNextPage === true;
	// A single thing may have lists inside, which have no pages.
	const mayHaveMore = Array.isArray(data) && data.length >= LEAST_LIMIT;
	if (isWhole || (!isPromised && !mayHaveMore)) return undefined;
	const style = /\/oauth-clients\/[^/]+\/users$/.test(path) ? offsetPages(250) : skipPages();
	return isPromised ? style : { ...style, onTrial: true };
}

async function run(steps: Steps): Promise<IDataObject[]> {
	const operation = operationOf(steps);
	let answer: unknown;
	const rows = await steps.run({
		...operation,
		mapResponse: (response) => {
			answer = response.reply.body;
			return asItems(response);
		},
	});
	if (steps.form.allPages !== true || !operation.request.startsWith('GET ')) return rows;
	const pages = styleIn(answer, operation.request);
	if (!pages) return rows;
	if (!pages.onTrial) return await steps.run({ ...operation, pages });
	const all = await steps.attempt({ ...operation, pages });
	return 'refused' in all ? rows : all;
}

export const api: Resource = {
	name: 'Custom API Call',
	value: 'api',
	operations: {
		request: {
			name: 'Request',
			action: 'Make API request',
			description: 'Call any path of the API, for what the other operations do not have',
			effect: 'write',
			fields,
			run,
		},
	},
};

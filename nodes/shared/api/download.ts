/**
 * Files behind links that are signed by themselves: no key is sent along. The same limits of time,
 * cancelling and trying again hold as for the API, and the bytes stream to where they are kept.
 */
import { NodeOperationError } from 'n8n-workflow';
import type {
	BinaryHelperFunctions,
	IBinaryData,
	IExecuteFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { Stopped, systemClock } from './clock';
import type { Clock } from './clock';
import { apiError } from './errors/apiError';
import type { FailedRequest } from './errors/apiError';
import { networkError, networkFaultOf } from './errors/networkError';
import { TimedOut, withDeadline } from './httpRequest';
import { createLimiter } from './rateLimit/limiter';
import type { ApiReply } from './request';
import { sendWithRetry } from './retry/sendWithRetry';
import type { TransportOptions } from './transport';
import { DEFAULT_RETRIES } from './transport';

/** What n8n takes and gives as a stream of bytes. */
type ByteStream = Exclude<Parameters<BinaryHelperFunctions['prepareBinaryData']>[0], Buffer>;

export type SaveFile = (bytes: ByteStream) => Promise<IBinaryData>;

const decoded = (bytes: string) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('latin1');

/** The file that a `data:` link holds itself; nothing for a link to elsewhere. */
export function insideOf(url: string): Buffer | undefined {
	const [, head = '', body] = /^data:([^,]*),(.*)$/s.exec(url) ?? [];
	if (body === undefined) return undefined;
	return head.endsWith(';base64')
		? Buffer.from(body, 'base64')
		: Buffer.from(body.replace(/(?:%[0-9a-f]{2})+/gi, decoded), 'latin1');
}

/** Stores have limits of their own: they are no part of what is known of the API's. */
const limiter = createLimiter(systemClock);

/** How often to look whether bytes still come. */
const LOOK_MS = 500;

/** A listener of ours would start the stream and lose its beginning: it waits for whoever saves it. */
function onFirstReader(bytes: ByteStream, listen: () => void): void {
	let isRead = false;
	bytes.on('newListener', (event) => {
		if (isRead || (event !== 'data' && event !== 'readable')) return;
		isRead = true;
		listen();
	});
}

/** Saves a stream; one that stalls for the time, or that nobody waits for any more, is ended. */
async function saveWhileFlowing(
	bytes: ByteStream,
	save: SaveFile,
	timeout: number,
	clock: Clock,
	signal?: AbortSignal,
): Promise<IBinaryData> {
	let lastByte = clock.now();
	let isSaved = false;
	onFirstReader(bytes, () =>
		bytes.on('data', () => {
			lastByte = clock.now();
		}),
	);
	const watch = async (): Promise<never> => {
		for (;;) {
			await clock.pause(Math.min(LOOK_MS, timeout));
			if (isSaved) return await new Promise<never>(() => undefined);
			const end = signal?.aborted ? new Stopped() : new TimedOut(timeout);
			if (!signal?.aborted && clock.now() - lastByte < timeout) continue;
			bytes.destroy();
			throw end;
		}
	};
	try {
		return await Promise.race([save(bytes), watch()]);
	} finally {
		isSaved = true;
	}
}

async function fetchOnce(
	context: IExecuteFunctions,
	url: string,
	save: SaveFile,
	{ timeout, signal }: TransportOptions,
): Promise<ApiReply> {
	const response = (await withDeadline(
		async (abortSignal) =>
			(await context.helpers.httpRequest({
				method: 'GET',
				url,
				encoding: 'stream',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				abortSignal,
			})) as unknown,
		timeout,
		signal,
	)) as IN8nHttpFullResponse;
	const bytes = response.body as unknown as ByteStream;
	const { statusCode: status } = response;
	if (status < 200 || status >= 300) {
		bytes.destroy();
		return { status, headers: {}, body: undefined };
	}
	const file = await saveWhileFlowing(bytes, save, timeout, systemClock, signal);
	return { status, headers: {}, body: file };
}

function linkError(status: number, failed: FailedRequest): Error {
	if (status >= 500) {
		return apiError(
			`The server that keeps the file could not send it (${status})`,
			'Try again later',
			String(status),
			failed,
			{ cause: 'temporarily-unavailable' },
		);
	}
	return apiError(
		`The link to the file has expired or is not valid (${status})`,
		'Links work for an hour: list the files again, and download them in the same step',
		String(status),
		failed,
	);
}

/** Where a link leads, if it is one that can be downloaded. */
function originOf(url: string, { node, itemIndex }: FailedRequest): string {
	const isWeb = /^https?:\/\/[^/]/i.test(url);
	if (isWeb) return url.split('/', 3).join('/');
	throw new NodeOperationError(node, 'The link to the file is no web address', { itemIndex });
}

/** Downloads a file. */
export async function downloadFile(
	context: IExecuteFunctions,
	options: TransportOptions,
	url: string,
	save: SaveFile,
	given: FailedRequest,
): Promise<IBinaryData> {
	const origin = originOf(url, given);
	const failed = { ...given, server: { ...given.server, baseUrl: origin } };
	const { retries = DEFAULT_RETRIES, signal } = options;
	const reply = await sendWithRetry(
		async () => await fetchOnce(context, url, save, options),
		networkFaultOf,
		limiter,
		systemClock,
		{ identity: origin, route: 'download', isWrite: false, retries, waitsForLimit: true, signal },
	).catch(
		async (fault: unknown) =>
			await Promise.reject(
				fault instanceof Stopped
					? new NodeOperationError(failed.node, fault.message, { itemIndex: failed.itemIndex })
					: networkError(fault, failed),
			),
	);
	if (reply.body === undefined) throw linkError(reply.status, failed);
	return reply.body as IBinaryData;
}

// Which edition a server is, found out as the nodes do.
import { detectEdition } from '../../nodes/shared/api/detectEdition';
import type { Edition } from '../../nodes/shared/api/edition';

export async function editionAt(url: string): Promise<Edition> {
	const httpRequest = async (options: { url: string; headers: Record<string, string> }) => {
		const reply = await fetch(options.url, { headers: options.headers, redirect: 'manual' });
		return { statusCode: reply.status, headers: {}, body: await reply.text() };
	};
	return await detectEdition({ helpers: { httpRequest } } as never, { baseUrl: url } as never);
}

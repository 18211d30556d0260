/**
 * Ports on 127.0.0.1, the only address anything here listens on.
 * A preferred port is taken when free, so that bookmarks keep working.
 */
import { createServer } from 'node:net';

/**
 * @param {number} [preferred]
 * @returns {Promise<number>} the preferred port when it is free, another free one otherwise
 */
export async function freePort(preferred = 0) {
	try {
		return await probe(preferred);
	} catch {
		return await probe(0);
	}
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
function probe(port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
		});
	});
}

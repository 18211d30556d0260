/**
 * Ports on 127.0.0.1, the only address anything here listens on.
 * A preferred port is taken when free, so that bookmarks keep working.
 */
import getPort from 'get-port';

const HOST = '127.0.0.1';

/**
 * @param {number} [preferred]
 * @returns {Promise<number>} the preferred port when it is free, another free one otherwise
 */
export async function freePort(preferred) {
	return await getPort({ host: HOST, port: preferred });
}

// A server of their own with a certificate that nobody vouches for, made for these tests only.
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Anybody may know this key: it is worth nothing outside of loopback. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgG83DE74oMWakEBHL
8XsAobCF3V9m5zTJHBMMTix0jwyhRANCAAQk5QMolhY2KC+mafpcpK4FWnmTdqto
ROVnq/y++FFH3Rppmo1zMBA9N4UcX0Ur5w8R2n2qshId2JN3eJ0l4PbI
-----END PRIVATE KEY-----
`;

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUPZWtu0ezWHhuDkiTv8JbFCjWKzIwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyODA5MDQzMVoYDzIxMjYxMTA0
MDkwNDMxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQk5QMolhY2KC+mafpcpK4FWnmTdqtoROVnq/y++FFH3Rppmo1zMBA9
N4UcX0Ur5w8R2n2qshId2JN3eJ0l4PbIo2QwYjAdBgNVHQ4EFgQUuwjbVHATk+Jm
e5fVReDmYHZ2QPMwHwYDVR0jBBgwFoAUuwjbVHATk+Jme5fVReDmYHZ2QPMwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IHtN1DzJg6bQZAdoQ0jIJ/dz3NbW5E6pp6Y/9Dwr4QWzAiEA1CaAbEjhukjrzWTi
8z3WPvoS+Zos16Rh6JosiRJQ9yk=
-----END CERTIFICATE-----
`;

/** Gives every request the same answer. */
export async function startTlsServer(answer: object) {
	const server = createServer({ key: KEY, cert: CERTIFICATE }, (_request, response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(answer));
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => {
				server.close(resolve);
			});
		},
	};
}

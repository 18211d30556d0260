// The sandbox in a process of its own, so that only n8n's CPU is measured. Prints its address as JSON.
import { startSandbox } from '../sandbox/index.mts';
import { bookingsPage } from './manyBookings.mts';

const [options = '{}'] = process.argv.slice(2);
const {
	latencyMs = 0,
	rateLimit,
	bookings = 0,
} = JSON.parse(options) as {
	latencyMs?: number;
	rateLimit?: { limit: number; windowMs: number; blockMs: number };
	bookings?: number;
};

const sandbox = await startSandbox({
	latencyMs,
	patience: Infinity,
	...(rateLimit ? { rateLimit } : {}),
});
if (bookings > 0) sandbox.fault((request) => bookingsPage(request, bookings));
process.stdout.write(`${JSON.stringify({ url: sandbox.url, key: sandbox.keys.owner })}\n`);
process.on('message', (message) => {
	if (message === 'log') {
		process.send?.(
			sandbox.log.map(({ method, path, status, body }) => ({ method, path, status, body })),
		);
	}
	if (message === 'stop') void sandbox.stop().then(() => process.exit(0));
});

// The HTTP face of the sandbox: limits, authentication, contract, handlers and envelopes, in the
// order of the real server. It logs every request, so that tests see what was sent.
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { tooMany } from '../patience.mts';
import { authenticate, trackerOf } from './access.mts';
import { matchRoute } from './contractRoutes.mts';
import type { Edition } from '../contract/editions.mts';
import { generationOf } from './contractRoutes.mts';
import type { Match } from './contractRoutes.mts';
import type { Deliveries } from './deliveries.mts';
import { commit } from './faults.mts';
import type { ChooseFault, Fault } from './faults.mts';
import type { Answer } from './handler.mts';
import { handlers } from './handlers/index.mts';
import type { Limits } from './limits.mts';
import { exchange } from './oauth/authorizationServer.mts';
import { assertScope } from './oauth/scopes.mts';
import type { Lifetimes } from './oauth/tokens.mts';
import { inOldestShape, requireOldest } from './oldestShape.mts';
import { errorBody, Refusal, refuse } from './refusal.mts';
import type { State } from './state.mts';
import { assertFits } from './unfitValues.mts';
import { validBody, validQuery } from './validate.mts';

export interface LogEntry {
	method: string;
	/** As it came, with the query. */
	path: string;
	/** The route of the contract; undefined when it knows none. */
	operation?: string;
	headers: Record<string, string | string[] | undefined>;
	query: Record<string, string>;
	body: unknown;
	/** Undefined when no answer was given. */
	status?: number;
	/** Whether a write took effect. */
	applied: boolean;
	oldestVersion: boolean;
	fault?: Fault['kind'];
	at: number;
}

/** What the app works with; the sandbox replaces the state on reset. */
export interface World {
	state: State;
	limits: Limits;
	lifetimes: Lifetimes;
	edition: Edition;
	log: LogEntry[];
	/** How often a route may be asked. */
	patience: number;
	/** How often each route was asked. */
	asked: Map<string, number>;
	latencyMs: number;
	deliveries: Deliveries;
	fault?: ChooseFault;
}

const OPEN = /\/v2\/(slots|routing-forms|allowlists|bookings\/verification|auth\/oauth2\/token)/;

/** Guests book, read, move and cancel bookings without a key, and see what teams offer. */
const OPEN_ROUTES = new Set([
	'POST /v2/bookings',
	'GET /v2/bookings/{bookingUid}',
	'GET /v2/bookings/by-seat/{seatUid}',
	'POST /v2/bookings/{bookingUid}/reschedule',
	'POST /v2/bookings/{bookingUid}/cancel',
	'GET /v2/teams/{teamId}/event-types',
	'GET /v2/organizations/{orgId}/teams/{teamId}/event-types',
]);

function isOpen({ method, path }: Match['operation'], headers: FastifyRequest['headers']): boolean {
	const isAnonymous =
		headers.authorization === undefined && headers['x-cal-secret-key'] === undefined;
	return isAnonymous && (OPEN.test(path) || OPEN_ROUTES.has(`${method} ${path}`));
}

function pathOf(request: FastifyRequest): string {
	// The real server takes /api/v2 for /v2, because its website forwards that.
	return (request.url.split('?')[0] ?? '').replace(/^\/api\/v2/, '/v2');
}

function newEntry(request: FastifyRequest): LogEntry {
	const search = new URLSearchParams(request.url.split('?')[1] ?? '');
	return {
		method: request.method,
		path: request.url,
		headers: { ...request.headers },
		query: Object.fromEntries(search),
		body: request.body,
		applied: false,
		oldestVersion: false,
		at: Date.now(),
	};
}

/** Nobody, for what guests may do. */
const GUEST = { id: 0, username: '', name: '', email: '', organizationId: null };

function callerOf({ state }: World, request: FastifyRequest, match: Match) {
	const { operation, parameters } = match;
	if (isOpen(operation, request.headers)) return GUEST;
	const { user, scopes } = authenticate(state, request.headers, parameters.clientId);
	if (scopes) assertScope(scopes, operation);
	return user;
}

function handle(world: World, request: FastifyRequest, match: Match, entry: LogEntry): Answer {
	const { operation, parameters } = match;
	const { state, edition } = world;
	const generation = generationOf(edition);
	const user = callerOf(world, request, match);
	const handler = handlers[`${operation.method} ${operation.path}`];
	if (!handler)
		throw new Refusal(
			501,
			'NOT_IMPLEMENTED',
			`The sandbox lacks ${operation.method} ${operation.path}`,
		);
	const search = new URLSearchParams(request.url.split('?')[1] ?? '');
	const query = validQuery(operation, search);
	const body = operation.method === 'GET' ? {} : validBody(operation, request.body, generation);
	const route = entry.operation ?? '';
	if (match.oldestVersion) requireOldest(route, body);
	assertFits(
		edition,
		`${operation.method} ${operation.path}`,
		(request.body ?? {}) as Record<string, unknown>,
	);
	const answer = handler({
		state,
		user,
		operation,
		parameters,
		query,
		body,
		headers: request.headers,
		edition,
		generation,
	});
	entry.applied = operation.method !== 'GET';
	world.deliveries.dispatchAll(state);
	return match.oldestVersion ? inOldestShape(route, answer) : answer;
}

const TOKEN = 'POST /v2/auth/oauth2/token';

async function answerTo(
	world: World,
	request: FastifyRequest,
	match: Match,
	entry: LogEntry,
): Promise<Answer> {
	if (entry.operation === TOKEN) return await exchange(world.state, world.lifetimes, request.body);
	try {
		return handle(world, request, match, entry);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const raw =
			error.code === 'PLAIN'
				? { statusCode: error.status, message: error.message }
				: errorBody(error, request.url);
		return { status: error.status, raw };
	}
}

function sendAnswer(reply: FastifyReply, answer: Answer): void {
	const { status = 200, data, more = {}, raw, headers = {} } = answer;
	const envelope = { status: 'success', ...(data === undefined ? {} : { data }), ...more };
	void reply
		.code(status)
		.headers(headers)
		.send(raw ?? envelope);
}

/** Answers as the API, at whichever address it was asked. */
export async function respond(
	world: World,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<void> {
	const entry = newEntry(request);
	world.log.push(entry);
	reply.raw.on('finish', () => (entry.status = reply.raw.statusCode));
	if (world.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, world.latencyMs));
	const version = request.headers['cal-api-version'];
	const match = matchRoute(request.method, pathOf(request), version?.toString(), world.edition);
	const route = `${match.operation.method} ${match.operation.path}`;
	Object.assign(entry, { operation: route, oldestVersion: match.oldestVersion });
	const number = (world.asked.get(route) ?? 0) + 1;
	world.asked.set(route, number);
	if (number > world.patience) throw new Refusal(400, 'ENDLESS', tooMany(world.patience));
	const { isAllowed, headers } = world.limits.admit(trackerOf(request.headers), route);
	void reply.headers(headers);
	if (!isAllowed) {
		const text = 'CustomThrottlerGuard - Too many requests. Please try again later.';
		throw new Refusal(429, 'ThrottlerException', text, text);
	}
	const fault = world.fault?.({ method: request.method, path: request.url, route, number });
	if (fault) entry.fault = fault.kind;
	const answer = fault && !fault.applied ? undefined : await answerTo(world, request, match, entry);
	if (fault) commit(reply, fault);
	else if (answer) sendAnswer(reply, answer);
}

/** A server that reads bodies and answers refusals as the API does, without any route yet. */
export function createServer(): FastifyInstance {
	const app = fastify({
		bodyLimit: 1_000_000,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
	});
	app.removeContentTypeParser('application/json');
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
		try {
			done(null, body === '' ? undefined : JSON.parse(String(body)));
		} catch {
			done(refuse(400, 'Unexpected token in JSON'));
		}
	});
	app.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'string' },
		(_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
	);
	app.setErrorHandler((error, request, reply) => {
		const refusal =
			error instanceof Refusal ? error : new Refusal(500, 'INTERNAL_SERVER_ERROR', String(error));
		void reply.code(refusal.status).send(errorBody(refusal, request.url));
	});
	return app;
}

/** The API's server, not listening yet. */
export function createApp(world: World): FastifyInstance {
	const app = createServer();
	// For `--emit`, which signs with the secret that a subscriber has registered.
	app.get('/sandbox/webhooks', () => world.state.webhooks);
	app.setNotFoundHandler(async (request, reply) => {
		await respond(world, request, reply);
		return reply;
	});
	return app;
}

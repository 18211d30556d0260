// The website beside the API, at an address of its own: the consent page, and the proxy that passes
// `/api/v2` on to the API. Everything else is a page for people.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { createServer, respond } from './app.mts';
import type { World } from './app.mts';
import { decide } from './oauth/authorizationServer.mts';
import { consentPage, errorPage, notFoundPage, unaskable } from './oauth/consentPage.mts';

const CONSENT = '/auth/oauth2/authorize';

type Fields = Record<string, string>;

const sendPage = (reply: FastifyReply, status: number, html: string) =>
	reply.code(status).type('text/html').send(html);

async function decided(world: World, request: FastifyRequest, reply: FastifyReply) {
	const { account, ...asked } = request.body as Fields;
	const { state, lifetimes } = world;
	const outcome = await decide(state, lifetimes, asked, Number(account));
	if ('error' in outcome) return sendPage(reply, 400, errorPage(outcome.error));
	return reply.redirect(outcome.location, 302);
}

/** The server, not listening yet. */
export function createWebsite(world: World): FastifyInstance {
	const app = createServer();
	app.get(CONSENT, (request, reply) => {
		const asked = request.query as Fields;
		const wrong = unaskable(world.state, asked);
		if (wrong) return sendPage(reply, 400, errorPage(wrong));
		return sendPage(reply, 200, consentPage(world.state, asked));
	});
	app.post(CONSENT, async (request, reply) => await decided(world, request, reply));
	app.setNotFoundHandler(async (request, reply) => {
		if (/^\/api\/v2(\/|$)/.test(request.url)) await respond(world, request, reply);
		else void sendPage(reply, 404, notFoundPage);
		return reply;
	});
	return app;
}

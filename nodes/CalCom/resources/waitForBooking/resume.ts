/** Cal.com calls an execution that waits: it goes on if this is the booking of its link. */
import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { ACT_AS, managedUserIn } from '../../../shared/fields/actAs';
import { openClient } from '../../../shared/api/client';
import { resumeSecret } from '../../../shared/api/resumeSecret';
import { fillPath } from '../../../shared/api/path';
import { parseRoute } from '../../../shared/api/route';
import type { LinkSubject } from '../../../shared/catalogue/bookingLink/token';
import { tokenIn } from '../../../shared/catalogue/bookingLink/token';
import { scopeOf } from '../../../shared/catalogue/event/scopes';
import type { Scope } from '../../../shared/catalogue/event/scopes';
import { looksSigned } from '../../../shared/trigger/signature';
import { isRefused, verifyDelivery } from '../../../shared/trigger/verifyDelivery';
import type { Delivery, Verdict } from '../../../shared/trigger/verifyDelivery';
import { webhooksAt } from '../../../shared/trigger/webhooks';
import type { RemoteWebhook, Webhooks } from '../../../shared/trigger/webhooks';
import { asItem } from './item';
import { waitFromQuery } from './wait';

/** Cal.com waits for the answer to its delivery. */
const API_OPTIONS = { timeout: 5_000, retries: 0, waitsForLimit: false };

function refuse(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.logger.warn(`A call to a waiting execution was refused (${status}): ${message}`, {
		node: context.getNode().name,
	});
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

async function webhooksOf(
	context: IWebhookFunctions,
	{ eventTypeId, teamId }: LinkSubject,
): Promise<Webhooks> {
	const scope = scopeOf(teamId === undefined ? 'eventType' : 'teamEventType') as Scope;
	const user = managedUserIn(context.getNodeParameter(ACT_AS, ''), context.getNode());
	const client = await openClient(context, API_OPTIONS, user);
	const values = Object.entries({ eventTypeId, teamId }).map(([name, value]): [string, string] => [
		name,
		String(value),
	]);
	return webhooksAt(
		client,
		scope,
		fillPath(parseRoute(scope.webhooks.request).path, new Map(values)),
	);
}

/** The webhook that this execution made, by the address that only it has. */
const isOwn = ({ subscriberUrl }: RemoteWebhook, token: string, signature: unknown): boolean =>
	typeof subscriberUrl === 'string' &&
	subscriberUrl.includes(`token=${token}`) &&
	subscriberUrl.includes(`signature=${String(signature)}`);

/** The verdict with the secret that follows from the credential, or else with the one Cal.com has. */
async function verify(
	context: IWebhookFunctions,
	delivery: Delivery,
	registered: () => Promise<RemoteWebhook | undefined>,
): Promise<Verdict> {
	const secret = await resumeSecret(context, context.getRequestObject().query);
	const verdict = verifyDelivery(delivery, { secret });
	const isUnproven = isRefused(verdict) && verdict.status === 401;
	if (!isUnproven || !looksSigned(delivery.headers)) return verdict;
	const known = (await registered().catch(() => undefined))?.secret;
	return verifyDelivery(delivery, { secret: typeof known === 'string' ? known : undefined });
}

/** Answers one call. What is not the booking of this link leaves the execution waiting. */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { rawBody, headers, query } = context.getRequestObject();
	const wait = waitFromQuery(query);
	if (!wait) return refuse(context, 400, 'This is no address of Wait for Booking');
	let webhooks: Webhooks | undefined;
	const registered = async () => {
		webhooks ??= await webhooksOf(context, wait.link);
		return (await webhooks.list()).find((one) => isOwn(one, wait.token, query.signature));
	};
	const verdict = await verify(context, { rawBody, headers }, registered);
	if (isRefused(verdict)) return refuse(context, verdict.status, verdict.message);
	const item = asItem(verdict.body);
	const isWanted = wait.events.includes(String(item.event));
	if (!isWanted || tokenIn(verdict.body.payload as never) !== wait.token) {
		return { webhookResponse: { message: 'Ignored: the workflow waits for another booking' } };
	}
	try {
		const webhook = await registered();
		if (webhook) await webhooks?.remove(webhook.id);
	} catch (error) {
		// The next wait removes it: what matters is that this one is over.
		context.logger.warn(
			`The webhook of a wait that is over could not be removed: ${String(error)}`,
		);
	}
	return {
		workflowData: [[{ json: item, pairedItem: { item: 0 } }]],
		webhookResponse: { message: 'The workflow goes on' },
	};
}

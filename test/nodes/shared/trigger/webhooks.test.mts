// A refusal that repeats what was sent shows everything but the secret of the webhook.
import { SCOPES } from '../../../../nodes/shared/catalogue/event/scopes';
import { webhooksAt } from '../../../../nodes/shared/trigger/webhooks';

const secret = '0123456789abcdef'.repeat(4);

it.each(['create', 'update'] as const)('%s', async (method) => {
	const [scope] = SCOPES;
	if (!scope) throw new Error('No scope');
	const send = async () => await Promise.reject(new Error(`secret ${secret} is not allowed`));
	const webhooks = webhooksAt({ send } as never, scope, '/v2/webhooks');
	const body = { secret, active: true };
	const asked = method === 'create' ? webhooks.create(body) : webhooks.update('1', body);
	await expect(asked).rejects.toThrow('secret [hidden] is not allowed');
});

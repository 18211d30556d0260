// What guests and hosts do at the sandbox, besides the node under test.
import type { Sandbox } from './index.mts';

/** Asks the API for something of a booking; `path` follows `/v2/bookings`. */
export async function ask(
	sandbox: Sandbox,
	method: string,
	path: string,
	body: object = {},
): Promise<{ uid: string }> {
	const response = await fetch(`${sandbox.url}/v2/bookings${path}`, {
		method,
		headers: {
			authorization: `Bearer ${sandbox.apiKey}`,
			'cal-api-version': sandbox.edition === 'cloud' ? '2026-02-25' : '2024-08-13',
			'content-type': 'application/json',
		},
		body: JSON.stringify(body),
	});
	const { data, error } = (await response.json()) as { data: { uid: string }; error?: object };
	if (error) throw new Error(JSON.stringify(error));
	return data;
}

/** Books the next free slot of an event type. */
export async function book(sandbox: Sandbox, eventTypeId = 1): Promise<{ uid: string }> {
	return await ask(sandbox, 'POST', '', {
		eventTypeId,
		start: sandbox.firstFreeSlot(eventTypeId),
		attendee: { name: 'Ada', email: 'ada@example.test', timeZone: 'Europe/Berlin' },
	});
}

/** The ID of an event type whose bookings wait for their host. */
export function needsConfirmation({ state }: Sandbox): number {
	const types = state.scheduling.eventTypes;
	return Number(types.find(({ confirmationPolicy }) => !('disabled' in confirmationPolicy))?.id);
}

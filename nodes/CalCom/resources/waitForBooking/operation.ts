/**
 * Pauses the workflow until the guest of a booking link has booked, moved or cancelled. Cal.com calls
 * the execution; what happened before it waits is found through the API, so no booking is missed.
 */
import type { IDataObject } from 'n8n-workflow';

import { isOlderApi } from '../../../shared/api/edition';
import { choice, choices, number, text } from '../../../shared/fields';
import { readToken, tokenIn, tokenOf } from '../../../shared/catalogue/bookingLink/token';
import type { LinkSubject } from '../../../shared/catalogue/bookingLink/token';
import { bookingEvents } from '../../../shared/catalogue/event/bookingEvents';
import type { FoundEvent } from '../../../shared/catalogue/event/bookingEvents';
import { eventOptions, WEBHOOK_EVENTS } from '../../../shared/catalogue/webhook/events';
import type { ComposedOperation } from '../../../shared/operation/composedOperation';
import type { Steps } from '../../../shared/operation/operation';
import type { Pausing } from '../../../shared/operation/pausing';
import { sign, SIGNATURE_HEADER } from '../../../shared/trigger/signature';
import { urlIssue } from '../../../shared/trigger/subscriberUrl';
import { asItem } from './item';
import { stepsFor } from './steps';
import { isLeftOver, RESUME_PATH, waitToQuery } from './wait';
import type { BookingWait } from './wait';

const ENDING_EVENTS = [
	'BOOKING_CANCELLED',
	'BOOKING_CREATED',
	'BOOKING_REQUESTED',
	'BOOKING_RESCHEDULED',
];

const UNIT_MS: Record<string, number> = {
	minutes: 60_000,
	hours: 60 * 60_000,
	days: 24 * 60 * 60_000,
};

const MOST_MS = 366 * 24 * 60 * 60_000;

/** The clocks of n8n and Cal.com need not agree to the second. */
const SKEW_MS = 60_000;

/** By then n8n surely has stored that the execution waits; before, it refuses what Cal.com sends. */
const SECOND_LOOK_MS = 10_000;

function readWait({ form, now, refuse }: Steps): BookingWait {
	const token = tokenOf(String(form.link));
	const link = readToken(token);
	if (!link) {
		return refuse(
			"'Booking Link' is not one of Booking Link → Create",
			"Take 'url' or 'token' from its output: an address made elsewhere has no token",
		);
	}
	const lasts = Number(form.waitAtMost) * (UNIT_MS[String(form.unit ?? 'days')] ?? 0);
	if (lasts > MOST_MS) return refuse("'Wait at Most' can't be more than a year");
	return { token, link, events: form.waitFor as string[], until: now.getTime() + lasts };
}

const subjectOf = ({ eventTypeId, teamId }: LinkSubject): IDataObject =>
	teamId === undefined ? { eventTypeId } : { eventTypeId, teamId };

/** What the guest has done already, if it ends the wait. */
async function find(steps: Steps, wait: BookingWait): Promise<FoundEvent | undefined> {
	const { eventTypeId, teamId, madeAt } = wait.link;
	const since = { from: madeAt - SKEW_MS, wasPending: () => true };
	const bookings = await steps.run(stepsFor(wait.link).getBookings, {
		...(teamId === undefined ? {} : { teamId }),
		filters: { afterUpdatedAt: new Date(since.from).toISOString(), eventTypeIds: [eventTypeId] },
	});
	const own = bookings.filter((booking) => tokenIn(booking) === wait.token);
	return bookingEvents(own, { ...since, isSeriesOne: isOlderApi(steps.edition) })
		.filter(({ body }) => wait.events.includes(body.triggerEvent))
		.at(-1);
}

/** Waits of this n8n that ended without its node being asked: what they left at Cal.com goes now. */
async function tidyUp(steps: Steps, wait: BookingWait, address: string): Promise<void> {
	const { getWebhooks, deleteWebhook } = stepsFor(wait.link);
	const webhooks = await steps.run(getWebhooks, subjectOf(wait.link));
	const over = webhooks.filter(({ subscriberUrl }) =>
		isLeftOver(subscriberUrl, address, steps.now.getTime()),
	);
	for (const { id } of over) {
		await steps.attempt(deleteWebhook, { ...subjectOf(wait.link), webhookId: id });
	}
}

/** A booking of the moment between the look and the pause, which n8n could not be told. */
async function lookAgain(
	steps: Steps,
	pausing: Pausing,
	wait: BookingWait,
	address: string,
): Promise<void> {
	const found = await find(steps, wait);
	if (!found) return;
	const body = JSON.stringify(found.body);
	await pausing.call(address, body, {
		'content-type': 'application/json',
		[SIGNATURE_HEADER]: sign(Buffer.from(body), await pausing.secret(address)),
	});
}

async function register(steps: Steps, pausing: Pausing, wait: BookingWait, address: string) {
	const [webhook] = await steps.run(stepsFor(wait.link).createWebhook, {
		...subjectOf(wait.link),
		subscriberUrl: address,
		triggers: wait.events,
		active: true,
		additionalFields: { secret: await pausing.secret(address) },
	});
	return webhook?.id;
}

function pausingOf({ pausing, isTool, refuse }: Steps): Pausing {
	if (isTool) {
		return refuse(
			'Wait for Booking pauses the whole workflow, so it is no tool',
			'Use it in the workflow, after the agent',
		);
	}
	return (
		pausing ??
		refuse(
			'Wait for Booking takes one item at a time',
			"Put it into a sub-workflow that is called 'once for each item' and not waited for, or after Loop Over Items",
		)
	);
}

async function waitForBooking(steps: Steps): Promise<IDataObject[]> {
	const pausing = pausingOf(steps);
	const wait = readWait(steps);
	const address = pausing.address(RESUME_PATH, waitToQuery(wait));
	const issue = urlIssue(address, steps.server);
	if (issue) steps.refuse(issue.message, issue.description);
	await tidyUp(steps, wait, address);
	const webhookId = await register(steps, pausing, wait, address);
	const remove = async () =>
		await steps.run(stepsFor(wait.link).deleteWebhook, { ...subjectOf(wait.link), webhookId });
	try {
		const found = await find(steps, wait);
		if (found) {
			await remove();
			return [asItem(found.body)];
		}
		await pausing.until(new Date(wait.until));
	} catch (error) {
		await remove().catch(() => undefined);
		throw error;
	}
	pausing.later(SECOND_LOOK_MS, async () => await lookAgain(steps, pausing, wait, address));
	return [];
}

/** The outputs of the node while it has this operation. */
export const WAIT_OUTPUTS = ['Booked', 'Not Booked'];

export const waitForBookingOperation: ComposedOperation = {
	name: 'Wait for Booking',
	action: 'Wait for a booking',
	description:
		"Pause the workflow until the guest of a booking link has booked; when the time is over, go on along 'Not Booked'",
	effect: 'write',
	run: waitForBooking,
	fields: [
		text('link', {
			label: 'Booking Link',
			required: true,
			as: 'word',
			default: '={{ $json.url }}',
			placeholder: 'e.g. https://cal.com/ada/intro-call?metadata[bookingLink]=…',
			description: 'The address that Booking Link → Create has made, or its token',
		}),
		choices('waitFor', {
			label: 'Wait For',
			required: true,
			options: eventOptions(WEBHOOK_EVENTS.filter(({ value }) => ENDING_EVENTS.includes(value))),
			default: ['BOOKING_CREATED'],
			description: 'What the guest does that ends the wait',
		}),
		number('waitAtMost', {
			label: 'Wait at Most',
			required: true,
			min: 1,
			default: 7,
			description: "How long to wait before going on along 'Not Booked'",
		}),
		choice('unit', {
			options: [
				['days', 'Days'],
				['hours', 'Hours'],
				['minutes', 'Minutes'],
			],
			description: "What the number in 'Wait at Most' counts",
		}),
	],
};

/**
 * Pauses the workflow until the guest of a booking link has booked, moved or cancelled. Cal.com calls
 * the execution; what happened before it waits is found through the API, so no booking is missed.
 */
import type { IDataObject } from 'n8n-workflow';

import { choice, choices, number, text } from '../../../shared/fields';
import { readToken, tokenOf } from '../../../shared/catalogue/bookingLink/token';
import { eventOptions, WEBHOOK_EVENTS } from '../../../shared/catalogue/webhook/events';
import type { ComposedOperation } from '../../../shared/operation/composedOperation';
import type { Steps } from '../../../shared/operation/operation';
import type { Pausing } from '../../../shared/operation/pausing';
import { urlIssue } from '../../../shared/trigger/subscriberUrl';
import { asItem } from './item';
import {
	bookingsOf,
	eventThatEnds,
	otherWaits,
	removeWebhook,
	subjectOf,
	tellGuestsHaveBooked,
} from './look';
import type { RegisteredWait } from './look';
import { stepsFor } from './steps';
import { RESUME_PATH, waitToQuery } from './wait';
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

/** By then n8n surely has stored that the execution waits; before, it refuses what Cal.com sends. */
const SECOND_LOOK_MS = 10_000;
/** So long before the time is over the API is asked once more: n8n may have been out of reach. */
const LAST_LOOK_MS = 30_000;
/** Longer waits are not kept in memory: n8n has them in its database, and the next one looks for them. */
const IN_MEMORY_MS = 24 * 60 * 60_000;

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

async function register(
	steps: Steps,
	pausing: Pausing,
	wait: Omit<RegisteredWait, 'webhookId'>,
): Promise<RegisteredWait> {
	const [webhook] = await steps.run(stepsFor(wait.link).createWebhook, {
		...subjectOf(wait.link),
		subscriberUrl: wait.address,
		triggers: wait.events,
		active: true,
		additionalFields: { secret: await pausing.secret(wait.address) },
	});
	return { ...wait, webhookId: webhook?.id };
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

/** n8n refuses what Cal.com sends before it has stored that the execution waits, or while it is away. */
function lookLater(steps: Steps, pausing: Pausing, wait: RegisteredWait): void {
	const look = async () =>
		await tellGuestsHaveBooked(steps, pausing, await bookingsOf(steps, [wait]), [wait]);
	const lasts = wait.until - steps.now.getTime();
	pausing.later(SECOND_LOOK_MS, look);
	if (lasts > 2 * LAST_LOOK_MS && lasts < IN_MEMORY_MS) pausing.later(lasts - LAST_LOOK_MS, look);
}

async function waitForBooking(steps: Steps): Promise<IDataObject[]> {
	const pausing = pausingOf(steps);
	const asked = readWait(steps);
	const address = pausing.address(RESUME_PATH, waitToQuery(asked));
	const issue = urlIssue(address, steps.server);
	if (issue) steps.refuse(issue.message, issue.description);
	const others = await otherWaits(steps, asked, address);
	const wait = await register(steps, pausing, { ...asked, address });
	try {
		const bookings = await bookingsOf(steps, [wait, ...others]);
		await tellGuestsHaveBooked(steps, pausing, bookings, others);
		const found = eventThatEnds(steps, bookings, wait);
		if (found) {
			await removeWebhook(steps, wait);
			return [asItem(found.body)];
		}
		await pausing.until(new Date(wait.until));
	} catch (error) {
		await removeWebhook(steps, wait).catch(() => undefined);
		return await Promise.reject(error);
	}
	lookLater(steps, pausing, wait);
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
			label: 'Wait Unit',
			options: [
				['days', 'Days'],
				['hours', 'Hours'],
				['minutes', 'Minutes'],
			],
			description: "What the number in 'Wait at Most' counts",
		}),
	],
};

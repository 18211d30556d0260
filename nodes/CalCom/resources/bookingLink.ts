/** Booking links: an address for one guest, whose booking is recognised wherever it is made. */
import type { IDataObject } from 'n8n-workflow';

import { idOf } from '../../shared/fields/locator';
import { additionalFields, choice, dateTime, rows, text } from '../../shared/fields';
import { EMAIL } from '../../shared/catalogue/booking/fields';
import { newToken, TOKEN_KEY } from '../../shared/catalogue/bookingLink/token';
import type { LinkSubject } from '../../shared/catalogue/bookingLink/token';
import { getEventType, getTeamEventType } from '../../shared/catalogue/eventType/operations';
import { eventTypeOfAccount } from '../../shared/catalogue/eventType/selector';
import type { ComposedOperation } from '../../shared/operation/composedOperation';
import type { Operation, Steps } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { eventTypePrivateLink } from './eventTypePrivateLink';

/** The event type that the form names, and the team that has it. */
function subjectOf(steps: Steps): LinkSubject {
	const eventTypeId = Number(steps.form.eventTypeId);
	if (steps.read('eventTypeBy') !== 'team') return { eventTypeId };
	const teamId = Number(idOf(steps.read('teamId')));
	return teamId > 0 ? { eventTypeId, teamId } : steps.refuse("'Team' is required");
}

/** A private link that is made now, and stops working as the form says. */
async function privateAddress(steps: Steps, { eventTypeId, teamId }: LinkSubject, slug: unknown) {
	const { privateLink, expiresAt } = steps.form;
	if (teamId !== undefined) {
		steps.refuse(
			"'Private Link' can't be made for a team's event type here",
			"Choose the public address, or make one with Cal.com Team → 'Event Type Private Link'",
		);
	}
	const limits = privateLink === 'once' ? { maxUsageCount: 1 } : { expiresAt };
	const create = eventTypePrivateLink.operations.create as Operation;
	const [link] = await steps.run(create, { eventTypeId, additionalFields: limits });
	const page = new URL(String(link?.bookingUrl));
	// The API leaves out the last part, without which the website finds nothing (December 2025).
	if (/^\/d\/[^/]+\/?$/.test(page.pathname)) page.pathname = `${page.pathname}/${String(slug)}`;
	return { page, linkId: link?.linkId };
}

function publicAddress(steps: Steps, bookingUrl: unknown): URL {
	const address = steps.form.bookingPage ?? bookingUrl;
	if (typeof address === 'string' && URL.canParse(address)) return new URL(address);
	return steps.refuse(
		'This server does not say where the booking page of the event type is',
		"Add 'Booking Page' under 'Additional Fields', such as https://cal.com/ada/intro-call",
	);
}

/** What the guest need not fill in, and the token by which the booking is recognised. */
function prefill(page: URL, { form }: Steps, token: string): string {
	const { attendeeName, attendeeEmail, answers = [] } = form;
	const given: Array<[string, unknown]> = [
		['name', attendeeName],
		['email', attendeeEmail],
		...(answers as IDataObject[]).map(({ question, answer }): [string, unknown] => [
			String(question),
			answer,
		]),
		[`metadata[${TOKEN_KEY}]`, token],
	];
	for (const [name, value] of given) {
		if (value !== undefined) page.searchParams.append(name, String(value));
	}
	return page.href;
}

async function createLink(steps: Steps): Promise<IDataObject[]> {
	const subject = subjectOf(steps);
	const look = subject.teamId === undefined ? getEventType : getTeamEventType;
	const key = JSON.stringify(['bookingLink', subject]);
	const [eventType] = await steps.once(key, async () => await steps.run(look, { ...subject }));
	const isPrivate = (steps.form.privateLink ?? 'none') !== 'none';
	const { page, linkId } = isPrivate
		? await privateAddress(steps, subject, eventType?.slug)
		: { page: publicAddress(steps, eventType?.bookingUrl), linkId: undefined };
	const token = newToken(subject, steps.now.getTime());
	return [
		{
			url: prefill(page, steps, token),
			token,
			...subject,
			title: eventType?.title,
			...(linkId === undefined ? {} : { linkId }),
			...(steps.form.expiresAt === undefined ? {} : { expiresAt: steps.form.expiresAt }),
		},
	];
}

const create: ComposedOperation = {
	action: 'Create booking link',
	description:
		'Make the address of a booking page for one guest, filled in as far as you know, with a token by which Wait for Booking recognises the booking',
	guide: {
		order: "Send 'url' to the guest",
		returns: "'url' for the guest, and 'token' for the workflow",
	},
	effect: 'write',
	run: createLink,
	fields: [
		...eventTypeOfAccount,
		text('attendeeName', {
			placeholder: 'e.g. Ada Example',
			description: 'The name of the guest, filled in on the booking page',
		}),
		text('attendeeEmail', {
			...EMAIL,
			description: 'The address of the guest, filled in on the booking page',
		}),
		choice('privateLink', {
			options: [
				['none', 'No, the Public Address'],
				['once', 'Yes, for One Booking'],
				['until', 'Yes, Until a Date'],
			],
			description:
				'Whether to make a private link, at which the event type can be booked without being public',
		}),
		dateTime('expiresAt', {
			required: true,
			condition: { privateLink: ['until'] },
			description: 'When the private link stops working',
		}),
		additionalFields([
			rows(
				'answers',
				[
					text('question', {
						required: true,
						as: 'word',
						placeholder: 'e.g. company',
						description: 'The identifier of the booking question',
					}),
					text('answer', { required: true, description: 'The answer to fill in' }),
				],
				{ row: 'Answer', description: 'Answers to booking questions, filled in on the page' },
			),
			text('bookingPage', {
				as: 'url',
				placeholder: 'e.g. https://cal.com/ada/intro-call',
				description:
					'The address of the booking page, for servers of 2025, which do not say it (not for private links)',
			}),
		]),
	],
};

export const bookingLink: Resource = {
	name: 'Booking Link',
	value: 'bookingLink',
	operations: { create },
};

// Event types: the tabs of the form make the request that a real server took, for the older editions and the cloud.
import type { Edition } from '../../../nodes/shared/api/edition';
import type { IDataObject } from 'n8n-workflow';

import { eventType } from '../../../nodes/CalCom/resources/eventType';
import { eventTypePrivateLink } from '../../../nodes/CalCom/resources/eventTypePrivateLink';
import { asAllDeleted } from '../../../nodes/shared/operation/responseMapping';
import { itemsOf, recorded, refusalOf, requestOf } from './filledForm.mts';

const essentials = { title: 'Rich', slug: 'rich', lengthInMinutes: 60 };

const questions = {
	rows: [
		{
			kind: 'phone',
			slug: 'my-phone',
			label: 'Phone',
			details: { required: true, placeholder: '+49' },
		},
		{
			kind: 'select',
			slug: 'topic',
			label: 'Topic',
			choices: 'A, B',
			details: { placeholder: '..' },
		},
	],
};

const rich = {
	...essentials,
	locations: {
		rows: [
			{ type: 'link', link: 'https://meet.example.test/x', public: true },
			{ type: 'attendeePhone' },
			{ type: 'integration', integration: 'cal-video' },
		],
	},
	bookingFields: questions,
	additionalFields: {
		description: 'D',
		lengthInMinutesOptions: '30, 60',
		color: { lightThemeHex: '#292929', darkThemeHex: '#fafafa' },
	},
	limitSettings: {
		slotInterval: 30,
		minimumBookingNotice: 60,
		beforeEventBuffer: 5,
		afterEventBuffer: 10,
		bookingLimitsCount: { rows: { kind: 'limited', periods: { day: 5 } } },
		bookingWindow: { rows: { kind: 'calendarDays', daysAhead: 60, rolling: true } },
	},
	advancedSettings: {
		confirmationPolicy: { rows: { kind: 'always', blockUnconfirmedBookingsInBooker: false } },
		successRedirectUrl: 'https://ok.example.test',
	},
	calendarSettings: { hideCalendarNotes: true },
};

const bodyOf = async (form: IDataObject, key = 'create', edition?: Edition) =>
	(await requestOf(eventType, key, form, edition)).body as IDataObject;

describe('Event Type: Create', () => {
	it('sends nothing but the essentials of a plain form', async () => {
		expect(await bodyOf(essentials)).toEqual(essentials);
	});

	it('makes the request that a server of 2025 took', async () => {
		// Today's API has neither of the two any more.
		const old = new Set(['disableGuests', 'metadata']);
		const sent = Object.entries(recorded('et-create-rich').request.body as IDataObject);
		const taken = Object.fromEntries(sent.filter(([key]) => !old.has(key)));
		expect(await bodyOf(rich, 'create', 'calCom2025')).toEqual(taken);
	});

	it("asks today's server in its own words", async () => {
		expect((await bodyOf({ ...essentials, bookingFields: questions })).bookingFields).toEqual([
			{
				field: 'custom',
				type: 'phone',
				slug: 'my-phone',
				label: 'Phone',
				required: true,
				placeholder: '+49',
			},
			{
				field: 'custom',
				type: 'select',
				slug: 'topic',
				label: 'Topic',
				options: ['A', 'B'],
				placeholder: '..',
			},
		]);
	});

	it('gives the few fields that matter', async () => {
		expect((await itemsOf(eventType, 'create', essentials, 'et-create-rich'))[0]).toMatchObject({
			id: 3,
			slug: 'rich',
		});
		expect(Object.keys(eventType.operations.create?.simplify ?? {}).length).toBeLessThan(11);
	});
});

describe('booking questions', () => {
	const sent = async (row: IDataObject, edition?: Edition) => {
		const body = await bodyOf({ ...essentials, bookingFields: { rows: [row] } }, 'create', edition);
		return (body.bookingFields as IDataObject[])[0];
	};

	it.each([
		[
			{ kind: 'longText', slug: 'why', label: 'Why', rules: { maxLength: 50 } },
			{
				type: 'textarea',
				slug: 'why',
				label: 'Why',
				maxLength: 50,
				required: false,
				placeholder: '',
			},
		],
		[
			{ kind: 'checkbox', slug: 'ok', label: 'OK' },
			{ type: 'boolean', slug: 'ok', label: 'OK', required: false, placeholder: '' },
		],
		[
			{ kind: 'systemName', details: { label: 'You' } },
			{ type: 'name', label: 'You' },
		],
		[
			{ kind: 'systemSplitName', details: { lastNameRequired: true } },
			{ type: 'splitName', lastNameRequired: true },
		],
		[
			{ kind: 'systemEmail', details: { label: 'Mail' } },
			{ type: 'email', label: 'Mail' },
		],
		[
			{ kind: 'systemNotes', details: { hidden: true } },
			{ slug: 'notes', hidden: true },
		],
		[
			{ kind: 'systemPhone' },
			{
				type: 'phone',
				slug: 'attendeePhoneNumber',
				label: 'Phone',
				required: true,
				placeholder: '',
			},
		],
	])('a server of 2025 knows %j otherwise', async (row, wire) => {
		expect(await sent(row, 'calCom2025')).toEqual(wire);
	});

	it.each([
		[{ kind: 'systemName' }, { field: 'name', variant: 'fullName' }],
		[{ kind: 'systemSplitName' }, { field: 'name', variant: 'splitName' }],
		[
			{ kind: 'systemPhone', details: { required: true } },
			{ field: 'attendeePhoneNumber', required: true },
		],
		[
			{ kind: 'systemEmail', rules: { excludeEmails: 'a.com, b.com' } },
			{ field: 'email', excludeEmails: ['a.com', 'b.com'] },
		],
	])('a standard one is %j', async (row, wire) => {
		expect(await sent(row)).toEqual(wire);
	});

	it('changes single ones, named by their slug', async () => {
		const { body } = await requestOf(eventType, 'updateBookingFields', {
			eventTypeId: 42,
			bookingFields: { rows: [{ slug: 'topic', changes: { hidden: true, choices: 'A, C' } }] },
		});
		expect(body).toEqual({ bookingFields: [{ slug: 'topic', hidden: true, options: ['A', 'C'] }] });
	});
});

describe('Event Type: Update', () => {
	const update = async (form: IDataObject) => await bodyOf({ eventTypeId: 42, ...form }, 'update');

	it.each([
		[
			{
				limitSettings: {
					bookingWindow: { rows: { kind: 'range', firstDay: '2027-01-12', lastDay: '2027-01-31' } },
				},
			},
			{ bookingWindow: { type: 'range', value: ['2027-01-12', '2027-01-31'] } },
		],
		[
			{ limitSettings: { bookingWindow: { rows: { kind: 'disabled' } } } },
			{ bookingWindow: { disabled: true } },
		],
		[
			{
				limitSettings: {
					bookerActiveBookingsLimit: {
						rows: { kind: 'limited', maximumActiveBookings: 2, offerReschedule: true },
					},
				},
			},
			{ bookerActiveBookingsLimit: { maximumActiveBookings: 2, offerReschedule: true } },
		],
		[{ seats: { rows: { kind: 'disabled' } } }, { seats: { disabled: true } }],
		[
			{
				recurrence: {
					rows: { kind: 'recurring', frequency: 'weekly', interval: 1, occurrences: 4 },
				},
			},
			{ recurrence: { frequency: 'weekly', interval: 1, occurrences: 4 } },
		],
		[
			{
				advancedSettings: {
					confirmationPolicy: { rows: { kind: 'time', noticeCount: 2, noticeUnit: 'hours' } },
				},
			},
			{ confirmationPolicy: { type: 'time', noticeThreshold: { count: 2, unit: 'hours' } } },
		],
		[
			{
				advancedSettings: {
					disableCancelling: true,
					disableRescheduling: { rows: { kind: 'notShortlyBefore', minutesBefore: 90 } },
				},
			},
			{ disableCancelling: { disabled: true }, disableRescheduling: { minutesBefore: 90 } },
		],
		[
			{ updateFields: { interfaceLanguage: 'browser', bookingProposalCount: 0 } },
			{ interfaceLanguage: '', bookingProposalCount: null },
		],
		[
			{
				calendarSettings: {
					destinationCalendar: {
						mode: 'list',
						value: '{"integration":"google_calendar","credentialId":7,"externalId":"a@x.com"}',
					},
				},
			},
			{ destinationCalendar: { integration: 'google_calendar', externalId: 'a@x.com' } },
		],
		[
			{ calVideoSettings: { transcriptionLanguage: 'de' } },
			{ calVideoSettings: { transcriptionLanguage: 'de' } },
		],
	])('sends %j', async (form, body) => expect(await update(form)).toEqual(body));

	it('refuses to change nothing', async () => {
		expect(await refusalOf(eventType, 'update', { eventTypeId: 42 })).toMatch(
			/^There is nothing to update/,
		);
	});
});

describe('Event Type: Get Many', () => {
	it('can look at others, also in an organization', async () => {
		const { query } = await requestOf(eventType, 'getAll', {
			filters: { usernames: 'alice, bob', organizationId: { mode: 'id', value: '1' } },
			sort: { sortCreatedAt: 'desc' },
		});
		expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
			usernames: 'alice,bob',
			orgId: '1',
			sortCreatedAt: 'desc',
		});
	});
});

describe('private links', () => {
	it('gives back which one was deleted', async () => {
		const form = { eventTypeId: 8, linkId: { mode: 'url', value: 'https://cal.com/d/7Vn8/intro' } };
		const { path } = await requestOf(eventTypePrivateLink, 'delete', form);
		expect(path).toBe('/v2/event-types/8/private-links/7Vn8');
	});
});

test('deleting all webhooks says how many there were', () => {
	const { data } = recorded('etwhs-delete-all').response.body as IDataObject;
	const answered = { data } as Parameters<typeof asAllDeleted>[0];
	expect(asAllDeleted(answered)).toEqual([{ deleted: true, message: '0 webhooks deleted' }]);
});

// Bookings: the API picks the kind of booking by which keys exist, so what is *not* sent counts.
import { booking } from '../../../nodes/CalCom/resources/booking';
import { bookingAttendee } from '../../../nodes/CalCom/resources/bookingAttendee';
import { bookings } from '../../../nodes/shared/catalogue/booking/lookups';
import { itemsOf, recorded, refusalOf, requestOf } from './filledForm.mts';

const ada = {
	eventTypeId: { mode: 'list', value: 42 },
	start: '2027-01-12T10:00:00',
	attendeeName: 'Ada Example',
	attendeeEmail: 'ada@example.com',
};
const attendee = {
	name: 'Ada Example',
	email: 'ada@example.com',
	timeZone: 'Europe/Berlin',
};
const uid = { bookingUid: { mode: 'id', value: '2WKwPkWtQciB3VpJtpRpNN' } };

describe('Create', () => {
	it('sends nothing but what is needed, in UTC and with the time zone of the workflow', async () => {
		const { body, path } = await requestOf(booking, 'create', ada);
		expect([path, body]).toEqual([
			'/v2/bookings',
			{ eventTypeId: 42, start: '2027-01-12T09:00:00.000Z', attendee },
		]);
	});

	it('names the event type by the words of its address, of a user or of a team', async () => {
		const slug = {
			...ada,
			eventTypeSlug: 'intro',
			organizationSlug: 'acme',
			attendeeTimeZone: 'UTC',
		};
		const user = await requestOf(booking, 'create', {
			...slug,
			eventTypeBy: 'userSlug',
			username: 'ada',
			teamSlug: 'left over',
		});
		expect(user.body).toEqual({
			eventTypeSlug: 'intro',
			username: 'ada',
			organizationSlug: 'acme',
			start: '2027-01-12T09:00:00.000Z',
			attendee: { ...attendee, timeZone: 'UTC' },
		});
		const team = await requestOf(booking, 'create', {
			...slug,
			eventTypeBy: 'teamSlug',
			teamSlug: 'sales',
		});
		expect(team.body).toMatchObject({ eventTypeSlug: 'intro', teamSlug: 'sales' });
		expect(team.body).not.toHaveProperty('username');
	});

	it('sends additional fields in the shapes of the API', async () => {
		const { body } = await requestOf(booking, 'create', {
			...ada,
			additionalFields: {
				guests: 'grace@example.com, alan@example.com',
				location: { rows: { type: 'attendeePhone', phone: '+4917612345678' } },
				bookingFieldsResponses: '{"topic":"A"}',
				metadata: '{"ref":"42"}',
				lengthInMinutes: 45,
				recurrenceCount: '3',
				instant: false,
				routing: { teamMemberIds: '7, 8', responseId: 5 },
				allowConflicts: true,
			},
		});
		expect(body).toEqual({
			eventTypeId: 42,
			start: '2027-01-12T09:00:00.000Z',
			attendee,
			guests: ['grace@example.com', 'alan@example.com'],
			location: { type: 'attendeePhone', phone: '+4917612345678' },
			bookingFieldsResponses: { topic: 'A' },
			metadata: { ref: '42' },
			lengthInMinutes: 45,
			recurrenceCount: 3,
			routing: { teamMemberIds: [7, 8], responseId: 5 },
			allowConflicts: true,
		});
	});

	it('takes a phone number alone, but needs one of both', async () => {
		const phone = { ...ada, attendeeEmail: '', attendeePhoneNumber: '+4917612345678' };
		expect((await requestOf(booking, 'create', phone)).body).toHaveProperty(
			'attendee.phoneNumber',
			'+4917612345678',
		);
		expect(await refusalOf(booking, 'create', { ...ada, attendeeEmail: '' })).toBe(
			"'Attendee Email' or 'Attendee Phone Number' is required",
		);
	});
});

describe('Cancel and Reschedule', () => {
	it('sends an empty object when there is nothing to say', async () => {
		const { body, path } = await requestOf(booking, 'cancel', uid);
		expect([path, body]).toEqual(['/v2/bookings/2WKwPkWtQciB3VpJtpRpNN/cancel', {}]);
	});

	it('finds the UID in the address of a booking', async () => {
		const url = 'https://app.cal.com/booking/2WKwPkWtQciB3VpJtpRpNN?changes=true';
		const { path } = await requestOf(booking, 'get', { bookingUid: { mode: 'url', value: url } });
		expect(path).toBe('/v2/bookings/2WKwPkWtQciB3VpJtpRpNN');
	});

	it.each([
		['cancel', { cancelSubsequentBookings: true }, 'Cancel Subsequent Bookings'],
		['reschedule', { reschedulingReason: 'x' }, 'Rescheduling Reason'],
		['reschedule', { rescheduleWithSameHost: false }, 'Reschedule With Same Host'],
	])('%s refuses beside a seat what only whole bookings have', async (key, extra, label) => {
		const form = {
			...uid,
			start: '2027-01-12T10:00:00Z',
			additionalFields: { seatUid: 's', ...extra },
		};
		expect(await refusalOf(booking, key, form)).toBe(
			`'${label}' can't be used together with 'Seat'`,
		);
	});

	it('a seat goes alone, also when a switch beside it is off', async () => {
		const form = { ...uid, additionalFields: { seatUid: 's', cancelSubsequentBookings: false } };
		expect((await requestOf(booking, 'cancel', form)).body).toEqual({ seatUid: 's' });
	});

	it('answers the old UID besides the new one, also where the API leaves it out', async () => {
		const form = { ...uid, start: '2027-01-12T10:00:00Z' };
		const [moved] = await itemsOf(booking, 'reschedule', form, 'bk-reschedule');
		expect(moved).toMatchObject({ rescheduledFromUid: '5CSbQdWFVLuMKt8vQehE4Q' });
		const [seat] = await itemsOf(booking, 'reschedule', form, 'bk-create-seated');
		expect(seat).toMatchObject({ rescheduledFromUid: '2WKwPkWtQciB3VpJtpRpNN' });
	});
});

describe('the other changes', () => {
	it('marks attendees and host, and refuses to mark nobody', async () => {
		const attendees = { rows: [{ email: 'ada@example.com', absent: true }] };
		const one = await requestOf(booking, 'markAbsent', { ...uid, attendees });
		expect(one.body).toEqual({ attendees: [{ email: 'ada@example.com', absent: true }] });
		const host = await requestOf(booking, 'markAbsent', {
			...uid,
			additionalFields: { hostAbsent: true },
		});
		expect(host.body).toEqual({ host: true });
		expect(await refusalOf(booking, 'markAbsent', uid)).toBe('Nobody is marked');
	});

	it('adds guests row by row', async () => {
		const guests = {
			rows: [
				{
					email: 'ada@example.com',
					timeZone: { mode: 'list', value: 'Europe/Berlin' },
					language: 'de',
				},
			],
		};
		const { body } = await requestOf(booking, 'addGuests', { ...uid, guests });
		expect(body).toEqual({
			guests: [{ email: 'ada@example.com', timeZone: 'Europe/Berlin', language: 'de' }],
		});
	});

	it('changes the location to one that is complete', async () => {
		const link = { type: 'link', link: 'https://meet.example.com/ada' };
		const { body } = await requestOf(booking, 'updateLocation', {
			...uid,
			location: { rows: link },
		});
		expect(body).toEqual({ location: link });
		expect(
			await refusalOf(booking, 'updateLocation', { ...uid, location: { rows: { type: 'link' } } }),
		).toBe("'Link' in 'New Location' is required");
		expect(await refusalOf(booking, 'updateLocation', uid)).toBe("'New Location' is required");
	});

	it('adds an attendee with the keys of its own endpoint', async () => {
		const { body } = await requestOf(bookingAttendee, 'add', { ...uid, ...ada });
		expect(body).toEqual(attendee);
	});
});

describe('Get Many', () => {
	it('sends filters and sorting as the API reads them', async () => {
		const { query } = await requestOf(booking, 'getAll', {
			filters: { status: 'upcoming', eventTypeIds: '42, 43', afterStart: '2027-01-12T10:00:00' },
			sort: { sortStart: 'asc' },
		});
		expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
			status: 'upcoming',
			eventTypeIds: '42,43',
			afterStart: '2027-01-12T09:00:00.000Z',
			sortStart: 'asc',
		});
	});

	it('labels bookings by what people know of them', () => {
		const { data } = recorded('bks').response.body as { data: Array<Record<string, never>> };
		expect(data.map((row) => bookings.label(row, 'Europe/Berlin'))).toContain(
			'Mon 7 Dec 2026 10:00 · Ann Guest + 1 · Solo',
		);
		const { data: cancelled } = recorded('bk-cancel').response.body as {
			data: Record<string, never>;
		};
		expect(bookings.label(cancelled, 'UTC')).toBe(
			'Mon 7 Dec 2026 09:00 · Ann Guest + 1 · Solo · cancelled',
		);
	});
});

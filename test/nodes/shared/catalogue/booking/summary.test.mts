// What a simplified booking tells: everybody who comes, what they answered, where to meet, and when it
// was made – and of selected fields only what the booking itself has.
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { bookingSummary } from '../../../../../nodes/shared/catalogue/booking/summary';
import { simplified, simplifyRows } from '../../../../../nodes/shared/execute/simplify';

const seated: IDataObject = {
	uid: 'abc',
	title: 'Tasting',
	status: 'accepted',
	start: '2027-01-12T10:00:00.000Z',
	end: '2027-01-12T10:30:00.000Z',
	hosts: [{ name: 'Hana', email: 'hana@example.com' }],
	meetingUrl: 'https://meet.example.com/a',
	createdAt: '2027-01-01T00:00:00.000Z',
	updatedAt: '2027-01-02T00:00:00.000Z',
	attendees: [
		{
			name: 'Ada',
			email: 'ada@example.com',
			seatUid: 's1',
			timeZone: 'UTC',
			absent: false,
			bookingFieldsResponses: { name: 'Ada', email: 'ada@example.com', diet: 'none' },
		},
		{ name: 'Ben', email: 'ben@example.com', seatUid: 's2', absent: true },
	],
	bookingFieldsResponses: { email: 'ada@example.com', name: 'Ada', guests: [], diners: 2 },
};

test('a simplified booking tells of all attendees, answers, place and times', () => {
	expect(simplified(seated, bookingSummary)).toMatchObject({
		attendees: [
			{ name: 'Ada', email: 'ada@example.com', seatUid: 's1', answers: { diet: 'none' } },
			{ name: 'Ben', email: 'ben@example.com', seatUid: 's2', absent: true },
		],
		attendeeEmail: 'ada@example.com',
		answers: { diners: 2 },
		location: 'https://meet.example.com/a',
		createdAt: '2027-01-01T00:00:00.000Z',
		updatedAt: '2027-01-02T00:00:00.000Z',
	});
});

test('a booking without questions of its own has no answers', () => {
	const plain = { ...seated, bookingFieldsResponses: { name: 'Ada', email: 'ada@example.com' } };
	expect(simplified(plain, bookingSummary)).not.toHaveProperty('answers');
});

test('selected fields are those of the booking, not of every object', () => {
	const names = 'title, constructor, toString, __proto__, hosts.constructor, attendees.0.email';
	const values: Record<string, unknown> = { output: 'selected', selectedFields: names };
	const context = {
		getNodeParameter: (name: string, _: number, fallback: unknown) => values[name] ?? fallback,
		getTimezone: () => 'UTC',
		getNode: () => ({ type: 'n8n-nodes-calcom-api.calCom' }),
	} as unknown as IExecuteFunctions;
	expect(simplifyRows(context, [seated], bookingSummary, 0)).toEqual([
		{ uid: 'abc', title: 'Tasting', 'attendees.0.email': 'ada@example.com' },
	]);
});

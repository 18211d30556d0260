// Schedules, absences, webhooks and workflows: the form makes the request that a real server took.
import type { IDataObject } from 'n8n-workflow';

import { outOfOffice } from '../../../nodes/CalCom/resources/outOfOffice';
import { schedule } from '../../../nodes/CalCom/resources/schedule';
import { webhook } from '../../../nodes/CalCom/resources/webhook';
import { workflow } from '../../../nodes/CalCom/resources/workflow';
import { recorded, refusalOf, requestOf } from './filledForm.mts';

const sentBy = (name: string) => recorded(name).request.body as IDataObject;

describe('schedules', () => {
	const late = {
		name: 'Late',
		timeZone: { mode: 'id', value: 'Europe/Rome' },
		availability: { rows: [{ days: ['Monday', 'Tuesday'], startTime: '12:00', endTime: '20:00' }] },
		overrides: { rows: [{ date: '2026-12-24', startTime: '10:00', endTime: '11:00' }] },
	};

	it('creates what the server took', async () => {
		expect((await requestOf(schedule, 'create', late)).body).toEqual(sentBy('schedule-create'));
	});

	it("takes the workflow's time zone by itself", async () => {
		const { body } = await requestOf(schedule, 'create', { name: 'Min' });
		expect(body).toEqual({ ...sentBy('schedule-create-min'), timeZone: 'Europe/Berlin' });
	});

	it('empties a list that is named, and leaves one without rows alone', async () => {
		const changes = { name: 'New', overrides: {} };
		const left = { scheduleId: 6, updateFields: changes };
		expect((await requestOf(schedule, 'update', left)).body).toEqual({ name: 'New' });
		const emptied = { scheduleId: 6, updateFields: { clearFields: ['overrides'] } };
		expect((await requestOf(schedule, 'update', emptied)).body).toEqual({ overrides: [] });
	});

	it('refuses what is no time of day', async () => {
		const availability = { rows: [{ days: ['Monday'], startTime: '9', endTime: '17:00' }] };
		expect(await refusalOf(schedule, 'create', { ...late, availability })).toBe(
			'\'Start Time\' must be a time of day, but it is "9"',
		);
	});
});

describe('absences', () => {
	it('are whole days, whatever the time zone', async () => {
		const { body } = await requestOf(outOfOffice, 'create', {
			start: '2027-01-01T00:00:00',
			end: '2027-01-05',
			additionalFields: { notes: 'V', reason: 'vacation', toUserId: 1 },
		});
		expect(body).toEqual(sentBy('ooo-create'));
	});
});

describe('webhooks', () => {
	const form = {
		subscriberUrl: 'http://127.0.0.1:5566/tpl',
		triggers: ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
		additionalFields: { payloadTemplate: sentBy('wh-create-template').payloadTemplate as string },
	};

	it('creates what the server took', async () => {
		expect((await requestOf(webhook, 'create', form)).body).toEqual(sentBy('wh-create-template'));
	});

	it.each([
		[{}, false],
		[{ time: 5 }, false],
		[{ time: 5, timeUnit: 'MINUTE' }, true],
	])('wants the delay of a no-show: %j', async (additionalFields, isTaken) => {
		const triggers = ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'];
		const result = await refusalOf(webhook, 'create', { ...form, triggers, additionalFields });
		expect(result).toMatch(isTaken ? /^sent / : /^'No-Show Delay' and 'No-Show Delay Unit' are/);
	});
});

describe('workflows', () => {
	const step = {
		action: 'email_attendee',
		template: 'reminder',
		sender: 'Cal',
		subject: 'S',
		html: '<p>x</p>',
		includeCalendarEvent: false,
	};
	const form = {
		name: 'WF',
		activation: { rows: { kind: 'all' } },
		trigger: { rows: { type: 'beforeEvent', offsetValue: 1, offsetUnit: 'hour' } },
		steps: { rows: [step] },
	};

	it('creates what the server took', async () => {
		expect((await requestOf(workflow, 'create', form)).body).toEqual(sentBy('workflow-create'));
	});

	it('runs for chosen event types', async () => {
		const activation = {
			rows: { kind: 'chosen', activeOnEventTypeIds: { rows: [{ eventTypeId: 8 }] } },
		};
		const { body } = await requestOf(workflow, 'create', { ...form, activation });
		expect(body?.activation).toEqual({ isActiveOnAllEventTypes: false, activeOnEventTypeIds: [8] });
	});

	it('keeps the steps that are there, numbered in their order', async () => {
		const { body } = await requestOf(workflow, 'update', {
			workflowId: 1,
			updateFields: {
				steps: {
					rows: [
						{ ...step, stepId: { mode: 'list', value: 7 } },
						{
							action: 'sms_number',
							template: 'custom',
							sender: 'Cal',
							subject: 'S',
							text: 'x',
							verifiedPhoneId: 3,
						},
						{ action: 'paths', stepId: 9 },
					],
				},
			},
		});
		expect(body?.steps).toMatchObject([
			{ id: 7, action: 'email_attendee', recipient: 'attendee', stepNumber: 1 },
			{ action: 'sms_number', recipient: 'phone_number', stepNumber: 2, message: { text: 'x' } },
			{ action: 'paths', id: 9 },
		]);
		expect((body?.steps as IDataObject[])[2]).toEqual({ action: 'paths', id: 9 });
	});
});

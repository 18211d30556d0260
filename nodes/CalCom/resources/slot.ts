/** Slots: the times at which an event type is free, and holding one while a guest makes up their mind. */
import { additionalFields, dateTime, locator, number, text } from '../../shared/fields';
import { slotRows } from '../../shared/catalogue/slot/rows';
import {
	eventTypeLength,
	eventTypeOptions,
	eventTypeWithSlots,
} from '../../shared/catalogue/eventType/selector';
import {
	settleRange,
	slotDuration,
	slotOptions,
	slotRange,
} from '../../shared/catalogue/slot/fields';
import { eventTypes } from '../../shared/catalogue/eventType/lookups';
import { slotsForModel } from '../../shared/catalogue/slot/toolAnswer';
import type { Operation } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { noPages } from '../../shared/api/pagination';
import { slotGuides } from './booking/guides';
import { checkTime } from './checkTime/operation';
import { findNextAvailable } from './nextAvailable/operations';

const versions = { current: '2024-09-04', server2025: '2024-09-04' };

const reservationUid = text('reservationUid', {
	label: 'Reservation UID',
	key: 'uid',
	required: true,
	as: 'word',
	placeholder: 'e.g. d4970422-ea43-4de8-893c-f9f90842f470',
	description: "The reservation; its UID is 'reservationUid' in the output of Slot: Reserve",
});

const reservation = [
	locator('eventTypeId', eventTypes, { ...eventTypeOptions, required: true }),
	dateTime('slotStart', {
		required: true,
		description: 'When the slot starts: take a free time from Slot: Get Many',
	}),
	additionalFields([
		number('reservationDuration', {
			label: 'Reservation Duration in Minutes',
			min: 1,
			default: 5,
			description: 'How long nobody else can book the slot',
		}),
		eventTypeLength('slotDuration', {
			label: 'Slot Duration in Minutes',
			description: 'How long the slot is, for event types that offer several lengths',
		}),
	]),
];

export const getSlots: Operation = {
	action: 'Get many slots',
	description: 'Retrieve a list of the free times of an event type, one item for each',
	guide: slotGuides.getAll,
	toolAnswer: slotsForModel,
	request: 'GET /v2/slots',
	versions,
	pages: noPages,
	rows: slotRows,
	settle: settleRange,
	fields: [...eventTypeWithSlots, ...slotRange, additionalFields([slotDuration, ...slotOptions])],
};

export const slot: Resource = {
	name: 'Slot',
	value: 'slot',
	operations: {
		checkTime: checkTime(getSlots),
		findNextAvailable: findNextAvailable(getSlots),
		getAll: getSlots,
		getReservation: {
			action: 'Get slot reservation',
			description: 'Retrieve a reservation that has neither ended nor been released',
			request: 'GET /v2/slots/reservations/{uid}',
			versions,
			fields: [reservationUid],
		},
		releaseReservation: {
			action: 'Release slot reservation',
			description: 'End a reservation before its time, so that others can book the slot',
			request: 'DELETE /v2/slots/reservations/{uid}',
			versions,
			fields: [reservationUid],
		},
		reserve: {
			action: 'Reserve slot',
			description: 'Hold a free slot for a few minutes, so that nobody else books it',
			request: 'POST /v2/slots/reservations',
			versions,
			fields: reservation,
		},
		updateReservation: {
			action: 'Update slot reservation',
			description: 'Move a reservation to another slot; its time starts anew',
			request: 'PATCH /v2/slots/reservations/{uid}',
			versions,
			fields: [reservationUid, ...reservation],
		},
	},
};

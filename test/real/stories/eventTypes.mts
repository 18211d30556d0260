// Event types with every setting, question and place that they can have.
import { one, rows } from '../story.mts';
import type { Step, Story } from '../story.mts';

/** The settings of an event type, one case each: one that is refused hides no other. */
const SETTINGS: Record<string, Record<string, unknown>> = {
	'the seats and hosts': {
		seats: one({
			kind: 'offered',
			seatsPerTimeSlot: 4,
			showAttendeeInfo: true,
			showAvailabilityCount: false,
		}),
	},
	'no seats': { seats: one({ kind: 'disabled' }) },
	'the schedule': { 'availabilitySettings.scheduleId': '$schedule.id' },
	'optimized slots': { 'availabilitySettings.showOptimizedSlots': true },
	'the buffers': {
		'limitSettings.afterEventBuffer': 15,
		'limitSettings.beforeEventBuffer': 10,
		'limitSettings.minimumBookingNotice': 90,
		'limitSettings.offsetStart': 5,
		'limitSettings.slotInterval': 20,
	},
	'the limits': {
		'limitSettings.bookerActiveBookingsLimit': one({
			kind: 'limited',
			maximumActiveBookings: 2,
			offerReschedule: true,
		}),
		'limitSettings.bookingLimitsCount': one({
			kind: 'limited',
			periods: { day: 5, week: 6, month: 7, year: 8 },
		}),
		'limitSettings.bookingLimitsDuration': one({
			kind: 'limited',
			periods: { day: 120, week: 180, month: 240, year: 300 },
		}),
		'limitSettings.bookingWindow': one({ kind: 'calendarDays', daysAhead: 30, rolling: true }),
		'limitSettings.onlyShowFirstAvailableSlot': true,
	},
	'the booking page': {
		'advancedSettings.bookerLayouts': { defaultLayout: 'month', enabledLayouts: ['month', 'week'] },
		'advancedSettings.customName': '{Event type title} with {Organiser}',
		'advancedSettings.lockTimeZoneToggleOnBookingPage': true,
		'advancedSettings.successRedirectUrl': 'https://example.com/thanks',
		'advancedSettings.hideOrganizerEmail': true,
	},
	confirmation: {
		'advancedSettings.confirmationPolicy': one({
			kind: 'time',
			noticeCount: 2,
			noticeUnit: 'hours',
			blockUnconfirmedBookingsInBooker: true,
		}),
	},
	'who may book': {
		'advancedSettings.requiresBookerEmailVerification': true,
		'advancedSettings.bookingRequiresAuthentication': true,
	},
	'no emails': {
		'advancedSettings.disableEmailsToAttendees': true,
		'advancedSettings.disableEmailsToHosts': true,
	},
	'the deliverability check': { 'advancedSettings.skipAttendeeEmailDeliverabilityCheck': true },
	'private notes': {
		'advancedSettings.privateNoteEnabled': true,
		'advancedSettings.privateNoteMode': 'duplicate_event',
		'advancedSettings.privateNoteTemplate': 'For {Attendee name}',
	},
	'rescheduling past bookings': { 'advancedSettings.allowReschedulingPastBookings': true },
	'rescheduling cancelled bookings': {
		'advancedSettings.allowReschedulingCancelledBookings': true,
	},
	'no cancelling': { 'advancedSettings.disableCancelling': true },
	'no rescheduling': { 'advancedSettings.disableRescheduling': one({ kind: 'never' }) },
	'the calendar event': {
		'calendarSettings.hideCalendarEventDetails': true,
		'calendarSettings.hideCalendarNotes': true,
		'calendarSettings.useDestinationCalendarEmail': true,
	},
	'the interface language': { 'updateFields.interfaceLanguage': 'de' },
	'the look': {
		'updateFields.color': { lightThemeHex: '#292929', darkThemeHex: '#FAFAFA' },
		'updateFields.description': 'Get to know each other',
		'updateFields.hidden': true,
		'updateFields.lengthInMinutesOptions': '15, 30, 60',
		'updateFields.title': 'n8n renamed',
	},
	'no limit for one person': {
		'limitSettings.bookerActiveBookingsLimit': one({ kind: 'disabled' }),
	},
	'the recurrence': {
		seats: one({ kind: 'disabled' }),
		recurrence: one({ kind: 'recurring', frequency: 'monthly', interval: 2, occurrences: 3 }),
	},
	'no recurrence': { recurrence: one({ kind: 'disabled' }) },
};

const setting = ([name, form]: [string, Record<string, unknown>]): Step => ({
	run: 'eventType.update',
	case: name,
	extent: 'required',
	form: { updateFields: { title: 'n8n everything' }, ...form },
	readBack: { run: 'eventType.get' },
	refusal: /connected calendar is required/i,
});

const KINDS: Record<string, object> = {
	shortText: { slug: 'short', label: 'Short', details: { placeholder: 'Acme', required: true } },
	longText: { slug: 'long', label: 'Long', details: { placeholder: 'Acme' } },
	number: { slug: 'count', label: 'Count', details: { placeholder: '1' } },
	email: {
		slug: 'second-mail',
		label: 'Second address',
		details: { placeholder: 'a@example.com' },
	},
	phone: { slug: 'second-phone', label: 'Second phone', details: { placeholder: '+49' } },
	address: { slug: 'where', label: 'Where', details: { placeholder: 'Street' } },
	select: {
		slug: 'size',
		label: 'Size',
		choices: 'Small, Large',
		placeholder: 'Choose',
		details: {},
	},
	multiSelect: { slug: 'sizes', label: 'Sizes', choices: 'Small, Large', details: {} },
	checkboxGroup: { slug: 'boxes', label: 'Boxes', choices: 'Small, Large', details: {} },
	radioGroup: { slug: 'radios', label: 'Radios', choices: 'Small, Large', details: {} },
	checkbox: { slug: 'agree', label: 'Agree', details: {} },
	url: { slug: 'site', label: 'Site', details: { placeholder: 'https://example.com' } },
};

const question = ([kind, values]: [string, object]): Step => ({
	run: 'eventType.update',
	case: `a question of kind ${kind}`,
	extent: 'required',
	form: { updateFields: { title: 'n8n everything' }, bookingFields: rows({ kind, ...values }) },
	readBack: { run: 'eventType.get' },
});

const PLACES: Record<string, object> = {
	'an address': { type: 'address', address: 'Main Street 1', public: true },
	'a link': { type: 'link', link: 'https://meet.example.com/n8n', public: true },
	'a phone number': { type: 'phone', phone: '+4917612345678', public: true },
	'Cal Video': { type: 'integration', integration: 'cal-video' },
	"the guest's address": { type: 'attendeeAddress' },
	"the guest's phone": { type: 'attendeePhone' },
	'somewhere the guest says': { type: 'attendeeDefined' },
};

const place = ([name, row]: [string, object]): Step => ({
	run: 'eventType.update',
	case: `at ${name}`,
	extent: 'required',
	form: { updateFields: { title: 'n8n everything' }, locations: rows(row) },
	readBack: { run: 'eventType.get' },
});

export const eventTypes: Story = {
	creates: 'an event type with every setting, two private links and a webhook of it',
	node: 'calCom',
	form: { eventTypeId: '$everything.id' },
	steps: [
		{
			run: 'schedule.create',
			as: 'schedule',
			case: 'for event types',
			extent: 'required',
			form: { name: 'n8n event types', isDefault: false },
		},
		{
			run: 'eventType.create',
			as: 'everything',
			extent: 'required',
			form: {
				title: 'n8n everything',
				slug: '$slugs.everything',
				lengthInMinutes: 30,
				'additionalFields.description': 'All of it',
			},
			readBack: { run: 'eventType.get' },
		},
		{
			run: 'eventType.upsert',
			extent: 'required',
			form: { title: 'n8n everything', slug: '$slugs.everything', lengthInMinutes: 30 },
		},
		{ run: 'eventType.get', gives: { id: '$everything.id' } },
		{ run: 'eventType.getAll', extent: 'required', finds: ['id', '$everything.id'] },
		...Object.entries(SETTINGS).map(setting),
		...Object.entries(PLACES).map(place),
		...Object.entries(KINDS).map(question),
		{ run: 'eventType.addBookingFields' },
		{
			run: 'eventType.updateBookingFields',
			form: { bookingFields: rows({ slug: 'company', changes: { label: 'Firm' } }) },
		},
		{ run: 'eventType.getBookingFields' },
		{ run: 'eventType.replaceBookingFields' },
		{ run: 'eventType.deleteBookingField' },
		{ run: 'eventType.getHistory', mayBeEmpty: true },
		{ run: 'eventType.getCrmSyncErrors', mayBeEmpty: true },
		{ run: 'eventType.getSchedulingConfig', refusal: /team event type/i },
		{
			run: 'eventTypePrivateLink.create',
			as: 'link',
			form: { 'additionalFields.expiresAt': undefined, 'additionalFields.maxUsageCount': 3 },
		},
		{
			run: 'eventTypePrivateLink.create',
			case: 'that expires',
			form: { 'additionalFields.maxUsageCount': undefined },
		},
		{ run: 'eventTypePrivateLink.getAll', finds: ['linkId', '$link.linkId'] },
		{
			run: 'eventTypePrivateLink.update',
			form: {
				linkId: '$link.linkId',
				'updateFields.expiresAt': undefined,
				'updateFields.maxUsageCount': 4,
			},
		},
		{ run: 'eventTypePrivateLink.delete', form: { linkId: '$link.linkId' } },
		{
			run: 'eventTypeWebhook.create',
			as: 'hook',
			form: { subscriberUrl: '$urls.hook' },
			readBack: { run: 'eventTypeWebhook.get', form: { webhookId: '$hook.id' } },
		},
		{ run: 'eventTypeWebhook.upsert', extent: 'required', form: { subscriberUrl: '$urls.hook' } },
		{ run: 'eventTypeWebhook.get', form: { webhookId: '$hook.id' } },
		{ run: 'eventTypeWebhook.getAll', finds: ['id', '$hook.id'] },
		{
			run: 'eventTypeWebhook.update',
			form: {
				webhookId: '$hook.id',
				'updateFields.subscriberUrl': '$urls.other',
				'updateFields.active': false,
			},
			readBack: { run: 'eventTypeWebhook.get', form: { webhookId: '$hook.id' } },
		},
		{ run: 'eventTypeWebhook.delete', form: { webhookId: '$hook.id' } },
		{ run: 'eventTypeWebhook.deleteAll' },
	],
	cleanUp: [
		{ run: 'schedule.delete', case: 'clean up', form: { scheduleId: '$schedule.id' } },
		{ run: 'eventType.delete', form: { eventTypeId: '$everything.id' } },
	],
};

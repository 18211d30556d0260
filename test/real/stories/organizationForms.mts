// The answers of an organization's routing form.
import type { Step } from '../story.mts';

const answers = {
	routingFormId: '$form.id',
	formResponses: '{"topic":"Sales"}',
	start: '$days.first',
	end: '$days.last',
};

/** Of a routing form that is there, with a question `topic`: the API can't make one. */
export const forms: Step[] = [
	{ run: 'routingForm.getAll', extent: 'required', as: 'form', mayBeEmpty: true },
	{
		run: 'routingForm.createResponse',
		form: {
			...answers,
			'additionalFields.bookingUidToReschedule': undefined,
			'additionalFields.duration': undefined,
			// What is queued is not kept before somebody books.
			'additionalFields.queueResponse': undefined,
		},
	},
	{ run: 'routingForm.getResponses', extent: 'required', as: 'answered', form: answers },
	{
		run: 'routingForm.updateResponse',
		form: {
			...answers,
			responseId: '$answered.id',
			'updateFields.response': '{"f1":{"label":"Topic","value":"Support"}}',
		},
	},
	{
		node: 'calCom',
		run: 'routingForm.calculateSlots',
		form: {
			...answers,
			'additionalFields.bookingUidToReschedule': undefined,
			'additionalFields.duration': undefined,
		},
	},
];

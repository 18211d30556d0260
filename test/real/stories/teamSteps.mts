// What the stories of both kinds of teams have in common.
import { NO_SMS, one } from '../story.mts';
import type { Step } from '../story.mts';

export const LOOK = {
	'additionalFields.brandColor': '#112233',
	'additionalFields.darkBrandColor': '#445566',
	'additionalFields.metadata': '{"n8n":"yes"}',
	'additionalFields.slug': '$slugs.team',
};

/** Of a team that has some already: the API only lists them. */
export const resources = (teamId: string): Step[] =>
	[
		{ run: 'verifiedResource.getEmails', as: 'teamEmail', mayBeEmpty: true },
		{ run: 'verifiedResource.getPhones', as: 'teamPhone', mayBeEmpty: true },
		{ run: 'verifiedResource.requestEmailCode' },
		{ run: 'verifiedResource.requestPhoneCode', refusal: NO_SMS },
		{ run: 'verifiedResource.verifyEmail', refusal: /code/i },
		{ run: 'verifiedResource.verifyPhone', refusal: NO_SMS },
		{ run: 'verifiedResource.getEmail', form: { verifiedEmailId: '$teamEmail.id' } },
		{ run: 'verifiedResource.getPhone', form: { verifiedPhoneId: '$teamPhone.id' } },
	].map((step: Step) => ({ ...step, form: { teamId, ...step.form } }));

/** A server of 2025 keeps each step as a reminder, with its own text. */
const OWN_TEXT = {
	steps: undefined,
};

export const workflow = (suffix: '' | 'ForForms', trigger: string): Step[] => {
	const list = suffix ? 'getAllForForms' : 'getAll';
	const workflowId = '$flow.id';
	return [
		{ run: `workflow.create${suffix}`, as: 'flow', shownAs: OWN_TEXT },
		{ run: `workflow.get${suffix}`, form: { workflowId } },
		{ run: `workflow.${list}`, finds: ['id', '$flow.id'] },
		{
			run: `workflow.update${suffix}`,
			extent: 'required',
			case: 'the name alone',
			form: { workflowId, updateFields: { name: 'n8n renamed' } },
			readBack: { run: `workflow.get${suffix}`, form: { workflowId } },
		},
		{
			run: `workflow.get${suffix}`,
			case: 'after a change of the name',
			form: { workflowId },
			gives: {
				name: 'n8n renamed',
				trigger: { type: trigger, ...(suffix ? {} : { offset: { value: 24, unit: 'hour' } }) },
			},
		},
		{ run: `workflow.delete${suffix}`, form: { workflowId } },
	];
};

export const EVENTS = [
	'afterEvent',
	'newEvent',
	'eventCancelled',
	'rescheduleEvent',
	'afterHostsCalVideoNoShow',
	'afterGuestsCalVideoNoShow',
	'bookingRejected',
	'bookingRequested',
	'bookingPaymentInitiated',
	'bookingPaid',
	'bookingNoShowUpdated',
];

export const workflowEvent = (type: string): Step => ({
	run: 'workflow.create',
	case: `at ${type}`,
	extent: 'required',
	form: {
		name: `n8n ${type}`,
		trigger: one({
			type,
			...(type.startsWith('after') ? { offsetValue: 2, offsetUnit: 'hour' } : {}),
		}),
	},
	shownAs: OWN_TEXT,
});

// Where a definition differs from the contract on purpose, and why. Anything else fails the test.
export interface Deviation {
	difference: string;
	because: string;
}

const noPhoneAgent: Deviation = {
	difference: 'steps.action = cal_ai_phone_call',
	because: 'the API lists the action, but has no step of that kind that could be sent',
};

/** Routing forms have four kinds of steps, though the API lists the actions of all. */
const notAfterForms = ['email_host', 'whatsapp_attendee', 'whatsapp_number'].map((action) => ({
	difference: `steps.action = ${action}`,
	because: 'the API lists the action, but takes no step of that kind after form answers',
}));

const TEAM_WORKFLOWS = '/v2/organizations/{orgId}/teams/{teamId}/workflows';

const onlyOfName = [
	'variant',
	'firstNameLabel',
	'firstNamePlaceholder',
	'lastNameLabel',
	'lastNamePlaceholder',
	'lastNameRequired',
].map((key) => ({
	difference: `bookingFields.${key} is missing`,
	because: 'it belongs to the name, which every event type has: the API refuses to add it',
}));

const plainFilterValues = ['list', 'text'].map((type) => ({
	difference: `columnFilters.value.data is ${type}, the API takes object`,
	because: 'the API itself takes a value or a list of them for the filters ss and ms',
}));

const sortRules = ['id', 'desc'].map((key) => ({
	difference: `sorting.${key} is unknown to the API`,
	because: 'the API describes no elements, but shows them in an example: id and desc',
}));

export const deviations: Record<string, Deviation[]> = {
	'PATCH /v2/workflows/{workflowId}': [noPhoneAgent],
	'POST /v2/event-types/{eventTypeId}/booking-fields': onlyOfName,
	'POST /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields': onlyOfName,
	'POST /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields':
		onlyOfName,
	'POST /v2/insights/bookings/average-duration': plainFilterValues,
	'POST /v2/insights/bookings/event-trends': plainFilterValues,
	'POST /v2/insights/bookings/kpi-stats': plainFilterValues,
	'POST /v2/insights/bookings/members': plainFilterValues,
	'POST /v2/insights/routings/failed-bookings-by-field': plainFilterValues,
	'POST /v2/insights/routings/form-responses': [...plainFilterValues, ...sortRules],
	'POST /v2/insights/routings/forms-by-status': plainFilterValues,
	'POST /v2/insights/routings/routed-to-per-period': plainFilterValues,
	'POST /v2/workflows': [noPhoneAgent],
	[`POST ${TEAM_WORKFLOWS}`]: [noPhoneAgent],
	[`PATCH ${TEAM_WORKFLOWS}/{workflowId}`]: [noPhoneAgent],
	[`POST ${TEAM_WORKFLOWS}/routing-form`]: [noPhoneAgent, ...notAfterForms],
	[`PATCH ${TEAM_WORKFLOWS}/{workflowId}/routing-form`]: [noPhoneAgent, ...notAfterForms],
};

// Where a definition differs from the contract on purpose, and why. Anything else fails the test.
export interface Deviation {
	difference: string;
	because: string;
}

const noPhoneAgent: Deviation = {
	difference: 'steps.action = cal_ai_phone_call',
	because: 'the API lists the action, but has no step of that kind that could be sent',
};

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

export const deviations: Record<string, Deviation[]> = {
	'PATCH /v2/workflows/{workflowId}': [noPhoneAgent],
	'POST /v2/event-types/{eventTypeId}/booking-fields': onlyOfName,
	'POST /v2/workflows': [noPhoneAgent],
};

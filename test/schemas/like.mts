// Operations that nobody recorded, and the operation whose answers have the same form: the API has
// the same thing at another place, or answers with the whole thing again.
const usual = ['create', 'get', 'getAll', 'update'];

const SAME: Array<[string, string, string[]]> = [
	['calCom.outOfOffice', 'calComOrganization.userOutOfOffice', ['create', 'getAll', 'update']],
	['calComTeam.outOfOffice', 'calComOrganization.userOutOfOffice', ['create', 'getAll', 'update']],
	['calComTeam.eventTypeWebhook', 'calCom.eventTypeWebhook', usual],
	['calComOrganization.userConferencing', 'calCom.conferencing', ['getAll', 'setDefault']],
];

export const LIKE: Record<string, string> = {
	...Object.fromEntries(
		SAME.flatMap(([here, there, keys]) => keys.map((key) => [`${here}.${key}`, `${there}.${key}`])),
	),
	'calCom.booking.addGuests': 'calCom.booking.get',
	'calCom.booking.getBySeat': 'calCom.booking.get',
	'calCom.booking.requestReschedule': 'calCom.booking.get',
	'calCom.booking.updateLocation': 'calCom.booking.get',
	'calComOrganization.attributeOption.updateAssignment':
		'calComOrganization.attributeOption.assignToUser',
	'calComTeam.booking.getAll': 'calCom.booking.getAll',
	'calComTeam.booking.getReferences': 'calCom.booking.getReferences',
	'calComTeam.eventType.getAllInOrganization': 'calComTeam.eventType.getAll',
};

/** Who hosts a team's event type, and how the host of a booking is found. */
import { CAL_COM_OF_2025 } from '../../api/edition';
import { choice, boolean, group, locator, rows } from '../../fields';
import { teamMembers } from '../team/lookups';

const KINDS: Array<[string, string, string]> = [
	['collective', 'Collective', 'All hosts are there'],
	['roundRobin', 'Round Robin', 'One host after the other'],
	['managed', 'Managed', 'Every member gets an event type of their own'],
];

const kind = {
	label: 'Kind',
	description:
		'Whether all hosts attend, one of them, or each member gets an event type of their own',
};

export const schedulingType = choice('schedulingType', {
	...kind,
	options: KINDS,
	required: true,
});

/** A managed event type stays one. */
export const schedulingTypeToChange = choice('schedulingType', {
	...kind,
	options: KINDS.slice(0, 2),
});

export const hosts = rows(
	'hosts',
	[
		locator('userId', teamMembers, {
			label: 'Member',
			id: 'number',
			required: true,
			description: 'A member of the team',
		}),
		boolean('mandatory', {
			onlyTrue: true,
			description: 'Whether this host always attends, along with one of the others (round robin)',
		}),
		choice('priority', {
			options: [
				['lowest', 'Lowest'],
				['low', 'Low'],
				['medium', 'Medium'],
				['high', 'High'],
				['highest', 'Highest'],
			],
			default: 'medium',
			description: 'Who is asked first (round robin)',
		}),
	],
	{ row: 'Host', description: 'Who hosts, instead of all members' },
);

export const hostSettings = group(
	'hostSettings',
	[
		boolean('allowRRHostChoiceOnReschedule', {
			label: 'Allow Host Choice on Reschedule',
			notOn: CAL_COM_OF_2025,
			description:
				'Whether the person who reschedules can choose another host (round robin, with Reschedule With Same Host)',
		}),
		boolean('assignAllTeamMembers', {
			description: 'Whether all members host, including those who join later (instead of Hosts)',
		}),
		boolean('rescheduleWithSameRoundRobinHost', {
			label: 'Reschedule With Same Host',
			description: 'Whether a moved booking keeps its host (round robin)',
		}),
	],
	{ label: 'Assignment' },
);

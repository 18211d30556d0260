// Who holds the event types of a team: members that are named, or all of them.
import { userById } from './access.mts';
import type { Call } from './handler.mts';
import { refuse } from './refusal.mts';
import type { EventType } from './scheduling.mts';
import type { Row } from './state.mts';

type Host = NonNullable<EventType['hosts']>[number];

/** The hosts that a form wants, or undefined when it leaves them as they are. */
export function hostsFrom({ body, state }: Call, teamId: number): Host[] | undefined {
	const members = state.memberships
		.filter((row) => row.teamId === teamId && row.accepted)
		.map(({ userId }) => userId);
	const everybody = members.map((userId) => ({ userId }));
	const isEverybody = body.assignAllTeamMembers === true;
	if (!isEverybody && !Array.isArray(body.hosts)) return undefined;
	const rows = isEverybody ? everybody : (body.hosts as Array<Row & { userId: number }>);
	const strangers = rows.map(({ userId }) => userId).filter((userId) => !members.includes(userId));
	if (strangers.length > 0) {
		throw refuse(
			404,
			`Invalid hosts: ${strangers.join(',')} are not members of team with id ${teamId}.`,
		);
	}
	return rows.map((row) => {
		const { name, username, avatarUrl } = userById(state, row.userId);
		return { ...row, name, username, avatarUrl };
	});
}

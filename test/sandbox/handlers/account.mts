// The account of the key.
import type { Handlers } from '../handler.mts';
import { invalid } from '../refusal.mts';
import { change } from '../state.mts';
import type { State, User } from '../state.mts';
import { isTimeZone } from '../zones.mts';

function me(state: State, user: User) {
	const organization = state.teams.find(({ id }) => id === user.organizationId);
	return {
		id: user.id,
		email: user.email,
		name: user.name,
		avatarUrl: user.avatarUrl,
		bio: user.bio,
		timeFormat: user.timeFormat,
		defaultScheduleId: user.defaultScheduleId,
		weekStart: user.weekStart,
		timeZone: user.timeZone,
		username: user.username,
		locale: user.locale,
		organizationId: user.organizationId,
		...(organization
			? { organization: { isPlatform: organization.isPlatform, id: organization.id } }
			: {}),
	};
}

export const account: Handlers = {
	'GET /v2/me': ({ state, user }) => ({ data: me(state, user) }),
	'PATCH /v2/me': ({ state, user, body }) => {
		const { timeZone } = body;
		if (typeof timeZone === 'string' && !isTimeZone(timeZone)) {
			const constraints = { timezoneValidator: 'Please include a valid time zone' };
			throw invalid([
				{ target: body, value: timeZone, property: 'timeZone', children: [], constraints },
			]);
		}
		return { data: me(state, change(user, body)) };
	},
};

/** Teams: those of an organization, and those outside of one. */
import { CAL_COM_OF_2025, isOlderApi } from '../../shared/api/edition';
import { additionalFields, boolean, text, updateFields } from '../../shared/fields';
import { absentFrom } from '../../shared/fields/absentFrom';
import type { Simplified } from '../../shared/operation/simplified';
import { metadata } from '../../shared/catalogue/metadata';
import { organization } from '../../shared/catalogue/organization/fields';
import {
	bio,
	ownTimeZone,
	pageLooks,
	timeFormat,
	weekStart,
} from '../../shared/catalogue/profile/fields';
import { eitherTeam, ofOrganization, TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import type { Around, Operation } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { ownOrganizationTeams } from '../../shared/catalogue/organization/lookups';
import { teamsOfEither } from '../../shared/catalogue/team/lookups';

const simplify: Simplified = {
	id: 'id',
	name: 'name',
	slug: 'slug',
	bio: 'bio',
	parentId: 'parentId',
	isPrivate: 'isPrivate',
	timeZone: 'timeZone',
	weekStart: 'weekStart',
	logoUrl: 'logoUrl',
};

const name = {
	placeholder: 'e.g. Sales',
	description: 'The name of the team (it must not contain a link)',
};

const address = (key: string, label: string, description: string) =>
	text(key, { label, as: 'url', placeholder: 'e.g. https://example.com/logo.png', description });

/** Settings of a team, as its page in Cal.com has them. */
const settings = [
	address('appIconLogo', 'App Icon Logo', 'The address of the small logo in the app'),
	address('appLogo', 'App Logo', 'The address of the logo in the app'),
	address('bannerUrl', 'Banner URL', 'The address of the banner on the booking page'),
	bio,
	address('calVideoLogo', 'Cal Video Logo', 'The address of the logo in video calls'),
	boolean('hideBookATeamMember', {
		label: 'Hide Book a Team Member',
		description: "Whether to hide the option to book a single member on the team's page",
	}),
	boolean('isPrivate', {
		label: 'Private',
		description: 'Whether only admins see who is in the team',
	}),
	address('logoUrl', 'Logo URL', 'The address of the logo on the booking page'),
	metadata,
	text('slug', {
		placeholder: 'e.g. sales',
		description: "The last part of the address of the team's page (by default from the name)",
	}),
	// Servers of 2025 ask for a text here, and can't store one.
	absentFrom(CAL_COM_OF_2025, timeFormat),
	ownTimeZone("The time zone of the team's working hours"),
	weekStart,
	...pageLooks,
];

/** Inside an organization the API takes the platform client too. */
const inside = (
	request: Operation['request'],
	more: Pick<Operation, 'pages'> = {},
): Pick<Operation, 'inOrganization' | 'needs' | 'simplify'> => ({
	inOrganization: { request, platformClient: true, ...more },
	needs: TEAM_ADMINS,
	simplify,
});

const getTeam: Operation = {
	action: 'Get team',
	description: 'Retrieve a team with its settings',
	request: 'GET /v2/teams/{teamId}',
	...inside('GET /v2/organizations/{orgId}/teams/{teamId}'),
	fields: eitherTeam,
};

/** Self-hosted servers want the name with every change: where the form has none, it stays. */
const keepingName: Around = async (steps, send) => {
	if (!isOlderApi(steps.edition) || steps.form.name !== undefined) return await send();
	const [row] = await steps.run(getTeam);
	return await send(row?.name === undefined ? {} : { name: row.name });
};

export const team: Resource = {
	name: 'Team',
	value: 'team',
	operations: {
		create: {
			action: 'Create team',
			description: 'Create a team, inside an organization or on its own',
			request: 'POST /v2/teams',
			...inside('POST /v2/organizations/{orgId}/teams'),
			fields: [
				ofOrganization,
				text('name', { ...name, required: true }),
				additionalFields([
					boolean('addCreatorAsOwner', {
						default: true,
						only: 'inside',
						notOn: CAL_COM_OF_2025,
						description: 'Whether you become the owner of the team',
					}),
					boolean('autoAcceptCreator', {
						default: true,
						description:
							'Whether you are a member of the team at once (platform customers have to be)',
					}),
					...settings,
				]),
			],
		},
		delete: {
			action: 'Delete team',
			description: 'Delete a team permanently, with its event types',
			request: 'DELETE /v2/teams/{teamId}',
			inOrganization: {
				request: 'DELETE /v2/organizations/{orgId}/teams/{teamId}',
				platformClient: true,
			},
			needs: TEAM_ADMINS,
			fields: eitherTeam,
		},
		get: getTeam,
		getAll: {
			action: 'Get many teams',
			description: 'Retrieve a list of teams: those of an organization, or those you are in',
			...teamsOfEither.from,
			fields: [ofOrganization],
		},
		getMine: {
			name: 'Get Many of Yours',
			action: 'Get many teams of yours in organization',
			description: 'Retrieve a list of the teams of an organization that you are in',
			...ownOrganizationTeams,
			simplify,
			fields: [organization],
		},
		update: {
			action: 'Update team',
			description: 'Change the name, looks or settings of a team',
			request: 'PATCH /v2/teams/{teamId}',
			around: keepingName,
			...inside('PATCH /v2/organizations/{orgId}/teams/{teamId}'),
			fields: [
				...eitherTeam,
				updateFields([
					...settings,
					text('bookingLimits', {
						placeholder: 'e.g. {"PER_DAY": 5}',
						description: 'The maximum number of bookings the team takes, as JSON text',
					}),
					boolean('includeManagedEventsInLimits', {
						label: 'Include Managed Events in Limits',
						description: 'Whether bookings of managed event types count too',
					}),
					text('name', name),
				]),
			],
		},
	},
};

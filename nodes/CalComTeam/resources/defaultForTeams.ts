/** One conferencing app as the default of many teams: what could not be set is told, with the reason. */
import { NodeApiError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import { defaultApp } from '../../shared/catalogue/conferencing/fields';
import { organization } from '../../shared/catalogue/organization/fields';
import { organizationTeams } from '../../shared/catalogue/organization/lookups';
import { filters, locators } from '../../shared/fields';
import type { ComposedOperation } from '../../shared/operation/composedOperation';
import type { Operation, Steps } from '../../shared/operation/operation';

const getTeams: Operation = {
	action: 'Get many teams in organization',
	description: 'Retrieve the teams of an organization',
	...organizationTeams.from,
	fields: [organization],
};

async function setFor(steps: Steps, setDefault: Operation, team: IDataObject) {
	const told = { teamId: team.id, team: team.name, app: steps.form.app };
	return await steps
		.run(setDefault, { teamId: team.id, app: steps.form.app })
		.then(() => ({ ...told, isDefault: true }))
		.catch(async (error: unknown) =>
			// A key that is refused is refused for every team.
			error instanceof NodeApiError && error.httpCode !== '401'
				? { ...told, isDefault: false, reason: error.message }
				: await Promise.reject(error),
		);
}

export function setDefaultForTeams(setDefault: Operation): ComposedOperation {
	return {
		name: 'Set Default for Teams',
		action: 'Set default conferencing app of many teams',
		description:
			'Make a conferencing app the default of all teams of an organization, or of some; one item for each team, with the reason where it was refused',
		effect: 'write',
		needs: 'Only an admin or owner of the organization may do this',
		versions: setDefault.versions,
		fields: [
			organization,
			defaultApp,
			filters([locators('teamIds', organizationTeams, { thing: 'Team' })]),
		],
		async run(steps) {
			const chosen = new Set((steps.form.teamIds ?? []) as number[]);
			const teams = await steps.run(getTeams);
			const missing = [...chosen].find((id) => !teams.some((team) => team.id === id));
			if (missing !== undefined) {
				steps.refuse(
					`The organization has no team ${missing}`,
					"Check 'Team Names or IDs' and 'Organization'",
				);
			}
			const rows = [];
			for (const team of teams) {
				if (chosen.size === 0 || chosen.has(Number(team.id)))
					rows.push(await setFor(steps, setDefault, team));
			}
			return rows;
		},
	};
}

/** Where an operation exists, and the date it is sent with there: both differ between editions. */
import { editionName, isOfTeams } from './edition';
import type { Edition } from './edition';
import type { Route } from './route';

/** The exact `cal-api-version` dates; a server answers an unknown date with its oldest shape. */
export interface Versions {
	/** Today's cloud; nothing is sent where the API declares none. */
	current?: string;
	/** The date of a self-hosted server of 2025; `true` needs none, `false` lacks the operation. */
	server2025: string | boolean;
	/** The same for servers since December 2025, where it differs from earlier ones. */
	december2025?: string | true;
	/** The same for Cal.diy, and for Cal.com of early 2026 where that has it, where they differ. */
	calDiy?: string | boolean;
	/** The cloud's documentation does not have it. */
	cloud?: false;
}

/** Servers of 2025 and Cal.diy lack the operation; today's take no version date for it. */
export const NOT_ON_2025: Versions = { server2025: false };

/** Came between August and December 2025; no version date is needed for it. */
export const SINCE_DECEMBER_2025: Versions = { server2025: false, december2025: true };

/** Since early 2026, in what people host themselves. */
export const ONLY_CAL_DIY: Versions = { server2025: false, calDiy: true, cloud: false };

/** What decides where an operation exists. */
export interface Available {
	request?: Route;
	versions?: Versions;
}

/** What the rows say of an edition. */
function stated({ request = 'GET /v2/', versions }: Available, edition: Edition): string | boolean {
	const { cloud, current, server2025, december2025, calDiy } = versions ?? { server2025: true };
	const december = december2025 ?? server2025;
	switch (edition) {
		case 'cloud':
			return cloud ?? current ?? true;
		case 'calCom2025August':
			return server2025;
		case 'calCom2025':
			return december;
		case 'calCom2026':
			return calDiy || december;
		case 'calDiy':
			return isOfTeams(request) ? false : (calDiy ?? december);
	}
}

/** Whether an edition has the operation. */
export function isAvailable(operation: Available, edition: Edition): boolean {
	return stated(operation, edition) !== false;
}

/** The same where the operation has a second route, inside an organization. */
export function hasRoute(
	operation: Available & { inOrganization?: Available },
	edition: Edition,
): boolean {
	const { inOrganization } = operation;
	return (
		isAvailable(operation, edition) ||
		(inOrganization !== undefined && isAvailable({ ...operation, ...inOrganization }, edition))
	);
}

/** The `cal-api-version` for an operation on an edition: a date, or undefined when none is sent. */
export function versionFor(operation: Available, edition: Edition): string | undefined {
	const version = stated(operation, edition);
	return typeof version === 'string' ? version : undefined;
}

/** Why an edition can't do it, and what helps. */
export function unavailable(
	operation: Available & { action: string },
	edition: Edition,
): { message: string; description: string } {
	const message = `'${operation.action}' does not exist in ${editionName(edition)}`;
	if (operation.versions?.cloud === false) {
		return { message, description: 'Only Cal.diy, the self-hosted edition of 2026, has it' };
	}
	if (edition !== 'calDiy') {
		return {
			message,
			description:
				'It came later: update the self-hosted Cal.com, or use the cloud. Check that the credential names the right edition, or leave that to Detect',
		};
	}
	return {
		message,
		description: isOfTeams(operation.request ?? '')
			? 'Cal.diy, the self-hosted edition of 2026, has no teams and no organizations'
			: "Cal.diy, the self-hosted edition of 2026, has only a part of Cal.com's API",
	};
}

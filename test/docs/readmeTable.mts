// README's table of nodes, made from the definitions: which operations of the API each has, and which
// it adds that the API has not.
import { isComposed } from '../../nodes/shared/operation/composedOperation';
import type { Resource } from '../../nodes/shared/operation/resource';
import { nodes } from '../nodes/allOperations.mts';

const AUDIENCE: Record<string, string> = {
	calCom: 'anybody with a Cal.com account',
	calComTeam: 'who runs a team, inside an organization or on its own',
	calComOrganization: 'organization admins',
	calComPlatform: 'platform customers',
};

/** An operation with a route inside an organization stands for two of the API's. */
function counts(resources: readonly Resource[]) {
	const operations = resources.flatMap((resource) => Object.values(resource.operations));
	const composed = operations.filter(isComposed).length;
	const routes = operations.flatMap((operation) =>
		isComposed(operation)
			? []
			: [operation.request, operation.inOrganization?.request].filter(
					(route) => route !== undefined,
				),
	);
	return { api: new Set(routes).size, actions: operations.length, composed };
}

function row({ name, type, resources }: (typeof nodes)[number]): string {
	const { api, actions, composed } = counts(resources);
	const names = resources
		.map((resource) => resource.name)
		.sort((a, b) => a.localeCompare(b, 'en'))
		.join(', ');
	const own = composed > 0 ? `, ${composed} of them our own` : '';
	const what = `${actions} actions${own}, for ${api} operations of the API: ${names}`;
	return `| **${type.description.displayName}** | ${AUDIENCE[name]} | ${what} |`;
}

/** The table between the two markers of the README. */
export function readmeTable(): string {
	return [
		'| node | for whom | what it has |',
		'|---|---|---|',
		...nodes.map(row),
		'| **Cal.com Trigger** | everybody | every webhook event, at every scope |',
		"| **Cal.com Polling Trigger** | whose n8n Cal.com can't reach | bookings made, requested, confirmed, rejected, moved and cancelled, absences, and the form answers of an organization |",
	].join('\n');
}

const BETWEEN = /(<!-- nodes -->\n)[\s\S]*?(\n<!-- \/nodes -->)/;

/** The README with the table as it has to be. */
export function withTable(readme: string): string {
	if (!BETWEEN.test(readme)) throw new Error('README.md has no <!-- nodes --> … <!-- /nodes -->');
	return readme.replace(BETWEEN, (_, head: string, tail: string) => head + readmeTable() + tail);
}

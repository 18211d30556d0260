/** The managed user for whom the platform client acts in a node. */
import type { INodeProperties } from 'n8n-workflow';

import { ACT_AS } from '../../fields/actAs';
import { locator } from '../../fields';
import type { ApiLookup } from '../../fields/lookup';
import { person } from '../person';
import { managedUsers } from './lookups';

/** Of the client in the credential, which says its ID. */
export const managedUsersOfClient: ApiLookup = {
	method: 'searchManagedUsersOfClient',
	things: 'the managed users of the platform client',
	from: managedUsers.from,
	dependsOn: { clientId: { parameter: 'clientId', label: 'OAuth Client', fallback: 'ownClient' } },
	value: (row) => Number(row.id),
	label: person,
};

export const actAs = locator(ACT_AS, managedUsersOfClient, {
	id: 'number',
	empty: 'The platform client itself',
	description:
		'The managed user for whom to act, with an access token that is fetched when it is needed and ends those that the user had before (leave empty for the platform client itself)',
});

/** Shown with the platform client, except where the client itself is meant. */
export const actAsProperty = (hide?: Record<string, string[]>): INodeProperties => ({
	...actAs.property,
	displayOptions: { show: { authentication: ['platformClient'] }, ...(hide ? { hide } : {}) },
});

/** Handing a booking over: Cal.diy answers that it did, and the booking stays where it was. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/api/responseBody';
import { idOf } from '../../../shared/fields/locator';
import type { Around, Steps } from '../../../shared/operation/operation';
import { getBooking } from './look';

async function hostsOf(steps: Steps): Promise<IDataObject[]> {
	const [row] = await steps.run(getBooking, { bookingUid: steps.read('bookingUid') });
	return Array.isArray(row?.hosts) ? row.hosts.filter(isObject) : [];
}

const idsOf = (hosts: IDataObject[]) => hosts.map(({ id }) => String(id));

const namesOf = (hosts: IDataObject[]) => hosts.map(({ name }) => String(name)).join(', ');

function refuseUnmoved(steps: Steps, hosts: IDataObject[]): never {
	return steps.refuse(
		`Cal.diy says that it handed the booking over, but its host is still ${namesOf(hosts)}`,
		'Cal.diy has no round robin, so nobody can take over: cancel the booking, and book an event type of the other host',
	);
}

/** To whoever is free: somebody else has to be the host afterwards. */
export const aroundReassignment: Around = async (steps, send) => {
	if (steps.edition !== 'calDiy') return await send();
	const before = idsOf(await hostsOf(steps));
	const rows = await send();
	const hosts = await hostsOf(steps);
	const hasMoved = idsOf(hosts).some((id) => !before.includes(id));
	return hasMoved ? rows : refuseUnmoved(steps, hosts);
};

/** To somebody in particular. */
export const aroundReassignmentToUser: Around = async (steps, send) => {
	const rows = await send();
	if (steps.edition !== 'calDiy') return rows;
	const hosts = await hostsOf(steps);
	const wanted = String(idOf(steps.read('userId')));
	return idsOf(hosts).includes(wanted) ? rows : refuseUnmoved(steps, hosts);
};

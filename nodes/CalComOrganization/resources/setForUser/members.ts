/** Members of an organization by ID or email address, in few requests however many items there are. */
import type { IDataObject } from 'n8n-workflow';

import type { Operation, Steps } from '../../../shared/operation/operation';
import { user } from '../user';

const getUsers = user.operations.getAll as Operation;

/** Who looks up more than a few people reads the list of all, a thousand at a time. */
const SINGLE_LOOKUPS = 3;

const ID = /^[1-9]\d{0,14}$/;

interface KnownMembers {
	asked: number;
	byEmail: Map<string, number>;
}

function remember({ byEmail }: KnownMembers, rows: IDataObject[]): void {
	for (const { email, id } of rows) byEmail.set(String(email).toLowerCase(), Number(id));
}

/** The ID of a member. */
export async function memberId(steps: Steps, organization: string): Promise<number> {
	const given = String(steps.form.member);
	if (ID.test(given)) return Number(given);
	const email = given.toLowerCase();
	const known = await steps.once<KnownMembers>(
		`members ${organization}`,
		async () => await Promise.resolve({ asked: 0, byEmail: new Map() }),
	);
	if (!known.byEmail.has(email)) {
		known.asked += 1;
		const rows =
			known.asked <= SINGLE_LOOKUPS
				? await steps.run(getUsers, { filters: { emails: [email] } })
				: await steps.once(
						`all members ${organization}`,
						async () => await steps.run(getUsers, { filters: {} }),
					);
		remember(known, rows);
	}
	return (
		known.byEmail.get(email) ??
		steps.refuse(
			`Nobody in the organization has the address ${email}`,
			"Check 'User': it takes the ID or the email address of a member",
		)
	);
}

// What each edition's server has, measured on real ones: routes with their version dates, and the
// keys of body and query that it takes (`!`: needs). What a route doesn't list is dropped in silence.
import { findOperation } from './contract.mts';
import tables from './editions.json';

/** The editions of Cal.com, said here again: the sandbox judges the nodes, and takes nothing from them. */
export type Edition = 'cloud' | 'calCom2025August' | 'calCom2025' | 'calCom2026' | 'calDiy';

export interface Accepted {
	route: string;
	versions?: string[];
	body?: string[];
	query?: string[];
}

/** The editions of which there is a table; the others are known from the contract. */
export const measured = tables as Record<'calCom2025' | 'calDiy', Accepted[]>;

export type Measured = keyof typeof measured;

/** The dates that every server of 2024 and 2025 knows. */
const DATES = ['2024-04-15', '2024-06-11', '2024-06-14', '2024-08-13', '2024-09-04'];

/** The dates at which an edition has a route: none where it lacks it. */
export function datesOf(edition: Measured, route: string): string[] {
	const found = measured[edition].filter((row) => row.route === route);
	return found.flatMap(({ versions }) => versions ?? DATES);
}

/** What a server without a date is taken to be asked for. */
const OLDEST = '2024-04-15';

/** The row that answers a route at a date. */
export function acceptedBy(
	edition: Measured,
	route: string,
	date: string | undefined,
): Accepted | undefined {
	return measured[edition].find(
		(row) => row.route === route && (row.versions ?? DATES).includes(date ?? OLDEST),
	);
}

/** Whether an edition has a route at all. */
export function hasRoute(edition: Edition, route: string): boolean {
	const contract = findOperation(route);
	if (edition === 'cloud') return contract !== undefined && !contract.calDiyOnly;
	if (edition === 'calCom2025August') return Boolean(contract?.server2025);
	if (edition === 'calCom2026') return hasRoute('calCom2025', route) || hasRoute('calDiy', route);
	return datesOf(edition, route).length > 0;
}

/** The editions of Cal.com: which API a server has. They differ in routes, dates, fields and values. */

/**
 * `cloud` is Cal.com itself, and licensed images close to it. `calCom2025` is the self-hosted Cal.com
 * of December 2025, with the older one of August and the newer ones up to February 2026 beside it.
 * `calDiy` is the free edition since April 2026, without teams and organizations.
 */
export type Edition = 'cloud' | 'calCom2025August' | 'calCom2025' | 'calCom2026' | 'calDiy';

/** Every self-hosted Cal.com before the version dates of 2026. */
export const CAL_COM_OF_2025: readonly Edition[] = ['calCom2025August', 'calCom2025', 'calCom2026'];

/** All that know only version dates of 2024. */
export const SELF_HOSTED: readonly Edition[] = [...CAL_COM_OF_2025, 'calDiy'];

const NAMES: Record<Edition, string> = {
	cloud: 'Cal.com',
	calCom2025August: 'Cal.com of August 2025',
	calCom2025: 'Cal.com of December 2025',
	calCom2026: 'Cal.com of early 2026',
	calDiy: 'Cal.diy',
};

/** What differs on some editions, by edition. */
export type OnEditions<T> = Partial<Record<Edition, T>>;

/** The same difference on several editions. */
export function on<T>(editions: readonly Edition[], difference: T): OnEditions<T> {
	return Object.fromEntries(editions.map((edition) => [edition, difference]));
}

/** The edition as a sentence names it. */
export function editionName(edition: Edition): string {
	return NAMES[edition];
}

/** Whether a credential that names one of them is right about the other. */
export function areAlike(one: Edition, other: Edition): boolean {
	return one === other || (CAL_COM_OF_2025.includes(one) && CAL_COM_OF_2025.includes(other));
}

/** What people should know about a server that isn't the cloud, in one sentence. */
export function whatItLacks(edition: Edition): string | undefined {
	if (edition === 'cloud') return undefined;
	return edition === 'calDiy'
		? "It has no teams and no organizations, and only a part of Cal.com's API: operations that it lacks say so."
		: 'It knows the API as it was before the version dates of 2026: operations that it lacks say so.';
}

/** Whether a server knows only the version dates of 2024: names and shapes differ there. */
export function isOlderApi(edition: Edition | undefined): boolean {
	return edition !== undefined && SELF_HOSTED.includes(edition);
}

/** Cal.diy was cut free of everything that belongs to teams and organizations. */
export function isOfTeams(route: string): boolean {
	return /^\w+ \/v2\/(organizations|teams)(\/|$)/.test(route);
}

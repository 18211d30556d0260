/** What the API client needs to know about an operation: where it is, and what it does there. */
import type { Edition, OnEditions } from './edition';
import type { PageStyle } from './pagination';
import type { Route } from './route';
import type { Versions } from './versions';

/** A second route of an operation, and what is different there. */
export interface OrganizationRoute
	extends Partial<Pick<ApiOperation, 'versions' | 'pages' | 'platformClient'>> {
	request: Route;
}

export interface ApiOperation {
	request: Route;
	/** The same inside an organization, taken when the user fills Organization. */
	inOrganization?: OrganizationRoute;
	/** Sentence case, with the resource: also the name of the AI tool. */
	action: string;
	versions?: Versions;
	/** The editions that have the route but can't do it, and why. */
	failsOn?: OnEditions<string>;
	/** Who may do it, said when the API refuses: "It needs the key of a platform administrator". */
	needs?: string;
	/** The API also takes the platform client's ID and secret instead of a user's key. */
	platformClient?: boolean;
	/** The editions that list nothing unless told a username: the caller's own by default. */
	needsUsernameOn?: readonly Edition[];
	/** How the list is paged; its presence makes the operation a list with Return All and Limit. */
	pages?: PageStyle;
	/** Overrides what the method says: a POST that only reads, a GET that changes something. */
	effect?: 'read' | 'write';
	/** The answer has to hold the user's key, as an address does where the browser is known by it. */
	givesKey?: boolean;
	/** The API answers with a redirect for a browser: its target is the result, and is not visited. */
	returnsRedirect?: boolean;
}

/** Whether an operation changes something: decides concurrency and what may be retried. */
export function isWrite(operation: { effect?: 'read' | 'write'; request?: Route }): boolean {
	const usual = operation.request?.startsWith('GET ') ? 'read' : 'write';
	return (operation.effect ?? usual) === 'write';
}

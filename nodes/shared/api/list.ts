/** A list of the API as both know it: the operation that reads it, and the dropdown that it feeds. */
import type { ApiOperation, OrganizationRoute } from './operation';
import type { PageStyle } from './pagination';

export interface ApiList
	extends Pick<
		ApiOperation,
		'request' | 'versions' | 'platformClient' | 'needsUsernameOn' | 'failsOn'
	> {
	inOrganization?: OrganizationRoute & Pick<ApiList, 'findsEmails'>;
	pages: PageStyle;
	/** It takes `emails`: one person of thousands is found by the address, without reading the list. */
	findsEmails?: boolean;
}

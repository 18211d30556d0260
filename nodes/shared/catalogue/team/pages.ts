/** How the teams of an organization are listed. */
import { on, SELF_HOSTED } from '../../api/edition';
import { noPages, skipPages } from '../../api/pagination';
import type { PageStyle } from '../../api/pagination';

/** Servers of 2025 answer with a fault when they are asked for a page of them. */
export const organizationTeamPages: PageStyle = { ...skipPages(), on: on(SELF_HOSTED, noPages) };

// The rows of all resources that have them written out.
import { attribute } from './attribute.mts';
import { attributeOption } from './attributeOption.mts';
import { attributeSync } from './attributeSync.mts';
import { calendar } from './calendar.mts';
import { destinationCalendar } from './destinationCalendar.mts';
import { insight } from './insight.mts';
import { selectedCalendar } from './selectedCalendar.mts';
import { conferencing } from './conferencing.mts';
import { oauthClient } from './oauthClient.mts';
import { profile } from './profile.mts';
import { rolePermission } from './rolePermission.mts';
import { team } from './team.mts';

export const allRows = [
	attribute,
	attributeOption,
	attributeSync,
	calendar,
	destinationCalendar,
	insight,
	selectedCalendar,
	conferencing,
	oauthClient,
	profile,
	rolePermission,
	team,
].flatMap(({ rows, ...of }) => rows.map((row) => ({ ...of, ...row })));

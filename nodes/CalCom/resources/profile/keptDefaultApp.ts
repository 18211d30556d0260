/**
 * New metadata of the profile replaces what is there, and Cal.com keeps the default conferencing app
 * in it: without this an update would lose it. It is read before, and set again afterwards.
 */
import { CONFERENCING_APPS } from '../../../shared/catalogue/conferencing/fields';
import type { Around } from '../../../shared/operation/operation';
import { getDefaultApp, setDefaultApp } from '../conferencing';

const SETTABLE = new Set<unknown>(CONFERENCING_APPS.map(([value]) => value));

export const keepingDefaultApp: Around = async (steps, send) => {
	if (steps.form.metadata === undefined) return await send();
	const [before] = await steps.run(getDefaultApp);
	const app = before?.appSlug;
	if (app !== undefined && !SETTABLE.has(app)) {
		steps.refuse(
			`New 'Metadata' would remove the default conferencing app ${String(app)}, and the API can't set it again`,
			"Leave 'Metadata' out, or make Cal Video, Google Meet, Zoom or Microsoft Teams the default first",
		);
	}
	const rows = await send();
	if (app === undefined) return rows;
	const [after] = await steps.run(getDefaultApp);
	if (after?.appSlug !== app) await steps.run(setDefaultApp, { app });
	return rows;
};

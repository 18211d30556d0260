/** Workflows of Cal.com's own: emails, SMS and WhatsApp messages around bookings or form answers. */
import { locator } from '../../fields';
import type { WorkflowForm } from './fields';
import type { ApiLookup } from '../../fields/lookup';
import { isObject } from '../../api/responseBody';
import type { Around, Operation } from '../../operation/operation';
import type { Versions } from '../../api/versions';
import { at, listAt } from '../../operation/owner';
import type { Owner } from '../../operation/owner';

interface WorkflowKind {
	form: WorkflowForm;
	workflows: ApiLookup;
	/** What the messages are around: `bookings`. */
	around: string;
	/** What the paths end with. */
	end?: `/${string}`;
	versions?: Versions;
}

/** An update without the trigger sets its offset back to an hour: it is sent as it is. */
const keepingOffset =
	(get: Operation): Around =>
	async (steps, send) => {
		if (steps.form.trigger !== undefined) return await send();
		const [row] = await steps.run(get);
		const trigger = row?.trigger;
		return await send(isObject(trigger) && isObject(trigger.offset) ? { trigger } : {});
	};

/** The operations of the workflows of one kind, a user's or a team's. */
export function workflowOperations(owner: Owner, kind: WorkflowKind) {
	const { fields, of } = owner;
	const { form, workflows, around, end = '', versions } = kind;
	const selected = locator('workflowId', workflows, {
		id: 'number',
		required: true,
		url: { regex: '/workflows/(\\d+)', placeholder: 'e.g. https://app.cal.com/workflows/42' },
		description: 'The Cal.com workflow (not an n8n workflow)',
	});
	const get: Operation = {
		action: `Get workflow${of}`,
		description: 'Retrieve a workflow with its trigger and steps',
		...at(owner, 'GET', `/{workflowId}${end}`),
		versions,
		fields: [...fields, selected],
	};
	return {
		create: {
			action: `Create workflow${of}`,
			description: `Have Cal.com send emails, SMS or WhatsApp messages around ${around}`,
			...at(owner, 'POST', end),
			versions,
			fields: [...fields, ...form.toCreate],
		},
		delete: {
			action: `Delete workflow${of}`,
			description: 'Delete a workflow permanently: its messages are not sent any more',
			...at(owner, 'DELETE', `/{workflowId}${end}`),
			versions,
			fields: [...fields, selected],
		},
		get,
		getAll: {
			action: `Get many workflows${of}`,
			description: `Retrieve a list of the workflows around ${around}`,
			...listAt(owner, workflows),
			fields,
		},
		update: {
			action: `Update workflow${of}`,
			description: 'Change when a workflow runs, for what, or what it sends',
			...at(owner, 'PATCH', `/{workflowId}${end}`),
			versions,
			around: keepingOffset(get),
			fields: [...fields, selected, form.changes],
		},
	} satisfies Record<string, Operation>;
}

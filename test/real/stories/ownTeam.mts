// Teams outside of any organization.
import { rows } from '../story.mts';
import type { Story } from '../story.mts';
import { LOOK, resources } from './teamSteps.mts';

/** The same operations outside of an organization are another route each. */
export const ownTeam: Story = {
	creates: 'a team outside of any organization, with an event type',
	node: 'calComTeam',
	form: { organizationId: '', teamId: '$ownTeam.id', eventTypeId: '$own.id' },
	steps: [
		{
			run: 'team.create',
			case: 'on its own',
			as: 'madeTeam',
			form: {
				name: 'n8n own',
				...LOOK,
				'additionalFields.slug': '$slugs.own',
				'additionalFields.timeFormat': undefined,
				'additionalFields.addCreatorAsOwner': undefined,
			},
			readBack: { run: 'team.get', form: { teamId: '$madeTeam.id' } },
			// Where teams have to be paid for, it takes Stripe.
			refusal: /\(500\)|already exists/,
		},
		{
			run: 'team.update',
			case: 'on its own',
			form: {
				teamId: '$madeTeam.id',
				'updateFields.name': 'n8n renamed',
				'updateFields.brandColor': '#112233',
				'updateFields.darkBrandColor': '#445566',
				'updateFields.metadata': '{"n8n":"yes"}',
				'updateFields.slug': '$slugs.own',
			},
			readBack: { run: 'team.get', form: { teamId: '$madeTeam.id' } },
		},
		// Where teams have to be paid for, what follows happens in one that is there.
		{ run: 'team.getAll', case: 'on their own', as: 'ownTeam' },
		{ run: 'team.get', case: 'on its own' },
		{ run: 'membership.getAll', case: 'on its own', extent: 'required', as: 'ownMembership' },
		{ run: 'membership.get', case: 'on its own', form: { membershipId: '$ownMembership.id' } },
		{ run: 'membership.createInvite', case: 'on its own' },
		{
			run: 'eventType.create',
			case: 'on its own',
			as: 'own',
			extent: 'required',
			form: {
				title: 'n8n own',
				slug: '$slugs.own',
				lengthInMinutes: 30,
				schedulingType: 'collective',
				hosts: rows({ userId: '$person.id' }),
			},
			readBack: { run: 'eventType.get' },
		},
		{ run: 'eventType.get', case: 'on its own' },
		{ run: 'eventType.getAll', case: 'on its own', extent: 'required', finds: ['id', '$own.id'] },
		{
			run: 'eventType.update',
			case: 'on its own',
			extent: 'required',
			form: { updateFields: { title: 'n8n renamed' } },
			readBack: { run: 'eventType.get' },
		},
		{
			run: 'eventTypeWebhook.create',
			case: 'on its own',
			as: 'ownHook',
			form: { subscriberUrl: '$urls.hook' },
		},
		{ run: 'eventTypeWebhook.get', case: 'on its own', form: { webhookId: '$ownHook.id' } },
		{ run: 'eventTypeWebhook.deleteAll', case: 'on its own' },
		{ run: 'booking.getAll', case: 'on its own', extent: 'required', mayBeEmpty: true },
		{ run: 'schedule.getAll', case: 'on its own', extent: 'required' },
		...resources('$ownTeam.id').map((step) => ({ ...step, case: 'on its own' })),
	],
	cleanUp: [
		{ run: 'team.delete', case: 'on its own', form: { teamId: '$madeTeam.id' } },
		{ run: 'eventType.delete', case: 'on its own' },
	],
};

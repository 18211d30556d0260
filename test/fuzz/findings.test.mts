// What the fuzz run found, as fixed cases: the form that was sent, and what becomes of it now.
import { allOperations } from '../nodes/allOperations.mts';
import { overlay, specials } from '../workflows/specials.mts';
import { sampleForm } from '../workflows/sampleForm.mts';
import { runForm } from './execution.mts';
import type { Form } from './execution.mts';

async function run(id: string, values: Form) {
	const [node, resource, key] = id.split('.');
	const row = allOperations.find(
		(one) => one.node === node && one.resource.value === resource && one.key === key,
	);
	if (!row) throw new Error(`There is no operation ${id}`);
	const required = overlay(sampleForm(row.operation.fields, 'required'), specials[id]?.required);
	return await runForm(row, overlay(required, values));
}

const bodyOf = ({ sent }: Awaited<ReturnType<typeof run>>) => {
	const [request] = sent.slice(-1);
	return JSON.parse(String(request?.body ?? null)) as unknown;
};

const FAULTS: Array<[string, Form, string]> = [
	['calCom.profile.update', { 'updateFields.bio': 'About [object Object], and so on' }, 'Bio'],
	['calCom.profile.update', { 'updateFields.bio': 'Hello {{ $json.name }}!' }, 'Bio'],
	['calCom.booking.cancel', { cancellationReason: 'At Invalid DateTime' }, 'Cancellation Reason'],
	['calCom.booking.decline', { reason: 'a [object Object] b' }, 'Reason'],
	[
		'calCom.booking.create',
		{ 'additionalFields.metadata': { '[object Object]': 'x' } },
		'Metadata',
	],
	['calCom.booking.create', { 'additionalFields.metadata': { phone: 2 ** 60 } }, 'Metadata'],
	['calCom.booking.cancel', { 'restrictions.eventTypeIds': '4.2' }, 'Only for Event Types'],
	[
		'calCom.booking.cancel',
		{ 'restrictions.attendeeEmail': 'a@x.test, b@x.test' },
		'Only If Attendee Is',
	],
];

test.each(FAULTS)('%s with %j is refused by %s', async (id, values, label) => {
	const { sent, refused } = await run(id, values);
	expect(refused).toContain(`'${label}`);
	expect(sent).toEqual([]);
});

test('an answer that is null, or a word for it, is no answer', async () => {
	const answers = { title: 'Dinner', diners: null, note: 'null', diet: 'N/A' };
	const form = { 'additionalFields.bookingFieldsResponses': answers };
	expect(bodyOf(await run('calCom.booking.create', form))).toMatchObject({
		bookingFieldsResponses: { title: 'Dinner', diet: 'N/A' },
	});
	const none = { 'additionalFields.bookingFieldsResponses': { a: null } };
	expect(bodyOf(await run('calCom.booking.create', none))).not.toHaveProperty(
		'bookingFieldsResponses',
	);
});

test('a restriction to a guest takes the address as people write it', async () => {
	const form = { 'restrictions.attendeeEmail': ' Ada <ADA@example.com> ' };
	const { refused, sent } = await run('calCom.booking.confirm', form);
	expect(refused).toBeUndefined();
	expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST']);
});

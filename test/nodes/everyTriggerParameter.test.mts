// The values of everyParameter.test.mts in every parameter of both triggers.
import { isContainer, NO_VALUE } from './everyParameter.mts';
import {
	FAULTS,
	NO_IDS,
	NO_NUMBERS,
	notLeftOut,
	notRefused,
	takesId,
	takesNumber,
} from './parameterKinds.mts';
import { triggerForms } from './triggerForms.mts';

describe.each(triggerForms)('$id', (form) => {
	const plain = form.parameters.filter(({ field }) => !isContainer(field));

	/** Else what is left out could not be told from what is refused. */
	test('is taken when nothing optional is filled', async () => {
		const optional = form.parameters.filter(
			({ path, field }) => path !== 'actAs' && !field.required,
		);
		for (const parameter of optional) {
			expect([parameter.path, await form.outcome(parameter, NO_VALUE)]).toEqual([
				parameter.path,
				{ sent: expect.anything() },
			]);
		}
	});

	test('leaves out nothing', async () => {
		const wrong = await Promise.all(form.parameters.map((one) => notLeftOut(form, one)));
		expect(wrong.flat()).toEqual([]);
	});

	test.each([
		['a fault', FAULTS, plain],
		['what is no ID', NO_IDS, form.parameters.filter(takesId)],
		['what is no number', NO_NUMBERS, form.parameters.filter(takesNumber)],
		['a part of a count', [-1, 1.5, '-1'], form.parameters.filter(takesNumber)],
	])('refuses %s by its label', async (_what, values, parameters) => {
		expect(parameters.length).toBeGreaterThan(0);
		const wrong = await Promise.all(parameters.map((one) => notRefused(form, one, values)));
		expect(wrong.flat()).toEqual([]);
	});
});

describe('a managed user is taken as people write it', () => {
	const [trigger] = triggerForms;
	const actAs = trigger?.parameters.find(({ path }) => path === 'actAs');
	const authorizations = async (value: unknown) => {
		const { sent } = (await trigger?.outcome(actAs as never, value)) as { sent: { requests: [] } };
		return sent.requests.map(({ Authorization }) => Authorization as unknown);
	};

	it.each([7, '7', ' 7\n', '"7"', '#7', { __rl: true, mode: 'id', value: ' 7' }])(
		'%j',
		async (value) => {
			expect(await authorizations(value)).toContain('Bearer token');
		},
	);

	it.each(['', 'null', ' ', 'None', { __rl: true, mode: 'list', value: '' }])(
		'%j is the platform client itself',
		async (value) => {
			const outcome = await trigger?.outcome(actAs as never, value);
			expect(JSON.stringify(outcome)).not.toContain('Bearer');
		},
	);
});

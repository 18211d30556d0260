// A platform client without a managed user: what Cal.com documents for it goes out, and everything else is
// refused in words that say what is known, for a server was seen that takes more than is documented.
import { runForm } from '../fuzz/execution.mts';
import { apiOperations } from './allOperations.mts';
import { overlay, specials } from '../workflows/specials.mts';
import { sampleForm } from '../workflows/sampleForm.mts';

const rows = apiOperations.map((row) => ({
	...row,
	id: `${row.node}.${row.resource.value}.${row.key}`,
}));

const run = async (row: (typeof rows)[number]) => {
	const form = sampleForm(row.operation.fields, 'everything');
	return await runForm(row, overlay(form, specials[row.id]?.everything), 'platformClient');
};

const takesClient = ({ operation }: (typeof rows)[number]) =>
	[operation, operation.inOrganization].some((route) => route?.platformClient);

test.each(rows.filter((row) => !takesClient(row)).map((row) => [row.id, row] as const))(
	'%s says what is known',
	async (_, row) => {
		const { sent, refused } = await run(row);
		expect(sent).toEqual([]);
		// The operation itself, or the one that looks before it.
		expect(refused).toMatch(/^'[^']+' needs a user's API key \| /);
		expect(refused).toContain("Set 'Authentication' to API Key or OAuth2");
		expect(refused).toContain('Cal.com documents no platform client here');
		expect(refused).toContain('some servers have been seen to take it');
	},
);

test('Attribute: Get Many is one of them, and there are some that it may', () => {
	const refusing = rows.filter((row) => !takesClient(row)).map(({ id }) => id);
	process.stdout.write(
		`\n${refusing.length} of ${rows.length} operations take no platform client\n`,
	);
	expect(refusing).toContain('calComOrganization.attribute.getAll');
	expect(refusing.length).toBeLessThan(rows.length);
});

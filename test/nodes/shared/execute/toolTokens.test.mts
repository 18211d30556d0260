// How much of a model's attention an answer takes. `npm run bench -- tokens` shows the figures.
import { READY_TOOLS } from '../../../docs/readyTools.mts';
import { ask, definitions, QUESTIONS } from '../../../bench/tokens.mts';

it('tells of a tool in 300 tokens at most', () => {
	const { plain, tool } = definitions();
	expect(tool).toBeGreaterThan(plain);
	expect(tool / READY_TOOLS.length).toBeLessThanOrEqual(300);
});

it.each(QUESTIONS)('$what: at most $goal tokens', async (question) => {
	const { rows, tool, plain } = await ask(question);
	expect(rows).toBeGreaterThanOrEqual(50);
	expect(tool).toBeLessThanOrEqual(question.goal);
	expect(tool).toBeLessThan(plain / 2);
});

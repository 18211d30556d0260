// How much of a model's attention an answer takes. `npm run bench -- tokens` shows the figures.
import { ask, QUESTIONS } from '../../../bench/tokens.mts';

it.each(QUESTIONS)('$what: at most $goal tokens', async (question) => {
	const { rows, tool, plain } = await ask(question);
	expect(rows).toBeGreaterThanOrEqual(50);
	expect(tool).toBeLessThanOrEqual(question.goal);
	expect(tool).toBeLessThan(plain / 2);
});

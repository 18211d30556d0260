// `npm run stored-values`: records the values of new resources and operations. None is ever taken out.
import { writeFileSync } from 'node:fs';

import { currentValues, FILE, lostValues, recordedValues } from './storedValues.mts';

const current = currentValues();
const lost = lostValues();

if (lost.length > 0) {
	process.stderr.write(`Workflows store these, so they have to stay:\n  ${lost.join('\n  ')}\n`);
	process.exitCode = 1;
} else {
	const before = recordedValues().length;
	writeFileSync(FILE, `${JSON.stringify(current, null, '\t')}\n`);
	process.stdout.write(`Recorded ${current.length - before} new values\n`);
}

// Writes the output schemas (`npm run docs`); the sandbox's part needs the built package.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { sandboxItems, schemas, textOf } from './schemas.mts';

const files = schemas(await sandboxItems());
for (const path of files.keys()) {
	const folder = /^nodes\/\w+\/__schema__/.exec(path)?.[0];
	if (folder) rmSync(folder, { recursive: true, force: true });
}
for (const [path, schema] of files) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, textOf(schema));
}

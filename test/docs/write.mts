// Writes what is made from the definitions: docs/operations.md and README's table (`npm run docs`).
import { readFileSync, writeFileSync } from 'node:fs';

import { operationsPage } from './operationsPage.mts';
import { withTable } from './readmeTable.mts';

writeFileSync('docs/operations.md', operationsPage());
writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8')));

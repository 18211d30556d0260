// Writes what is made from the definitions: docs/operations.md, docs/servers.md and README's table (`npm run docs`).
import { readFileSync, writeFileSync } from 'node:fs';

import { operationsPage } from './operationsPage.mts';
import { serversPage } from './serversPage.mts';
import { withTable } from './readmeTable.mts';

writeFileSync('docs/operations.md', operationsPage());
writeFileSync('docs/servers.md', serversPage());
writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8')));

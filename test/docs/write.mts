// Writes what is made from the definitions (`npm run docs`): docs/operations.md, docs/servers.md,
// README's table, the ready tools and the examples made of them.
import { readFileSync, writeFileSync } from 'node:fs';

import { agentExamples } from './agentExamples.mts';
import { operationsPage } from './operationsPage.mts';
import { serversPage } from './serversPage.mts';
import { withTable } from './readmeTable.mts';
import { toolsPage } from './toolsPage.mts';

writeFileSync('docs/operations.md', operationsPage());
writeFileSync('docs/servers.md', serversPage());
writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8')));
writeFileSync('docs/ai-tools.md', toolsPage());
for (const [file, text] of Object.entries(agentExamples())) writeFileSync(`examples/${file}`, text);

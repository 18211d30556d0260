// Writes the generated pages: `npm run docs`.
import { writeFileSync } from 'node:fs';

import { operationsPage } from './operationsPage.mts';

writeFileSync('docs/operations.md', operationsPage());

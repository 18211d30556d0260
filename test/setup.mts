import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

// n8n-core writes its settings at the first import: give it a folder of its own, and UTC as everyone's zone.
const userFolder = mkdtempSync(join(tmpdir(), 'calcom-n8n-'));
process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_ENCRYPTION_KEY ??= 'test-key-test-key-test-key';
process.env.N8N_LOG_LEVEL ??= 'silent';
process.env.TZ = 'UTC';

// Property tests are the same in every run; `PROPERTY_SEED=…` tries others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261128) });

afterAll(() => rmSync(userFolder, { recursive: true, force: true }));

/**
 * Where things live: the clone, and a cache folder outside it.
 * n8n takes 3 GB, so it is installed once per machine instead of once per clone.
 */
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the clone. */
export const repositoryFolder = resolve(here, '..', '..');

/** The manifest and lock of the n8n that is installed into the cache folder. */
export const manifestFolder = join(here, 'n8n');

/** The folder for everything that may be deleted and is made again when needed. */
export const cacheFolder = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-calcom-api',
);

/** Screenshots and logs of test runs; ignored by git. */
export const artifactsFolder = join(repositoryFolder, 'artifacts');

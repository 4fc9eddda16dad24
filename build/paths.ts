import { join } from 'node:path';

/** The package's folder. */
export const root = join(import.meta.dirname, '..');
/** What the scripts remember between runs. `npm ci` deletes it with the packages. */
export const memory = join(root, 'node_modules', '.cache', 'roadbook');
/** Reports, pictures and traces; not in git. */
export const results = join(root, 'test-results');

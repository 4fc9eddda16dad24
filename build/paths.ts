import { join } from 'node:path';

/** The package's folder. */
export const root = join(import.meta.dirname, '..');
/** What the scripts remember between runs. `npm ci` clears it away with the packages. */
export const memory = join(root, 'node_modules', '.cache', 'roadbook');
/** Reports, pictures and traces; not kept by git. */
export const results = join(root, 'test-results');

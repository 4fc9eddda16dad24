import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from '../paths.ts';

// better-sqlite3 ends an older Node without a word.
if (Number(process.versions.node.split('.')[0]) < 24)
  throw new Error('The tests need Node 24: run them with `npm test` or `npm run check`.');

export default defineConfig({
  root,
  test: {
    include: ['test/{unit,store,flows,freeze}/**/*.test.{ts,tsx}'],
    globalSetup: [join(import.meta.dirname, 'prepare-vitest.ts')],
    environment: 'node',
    pool: 'forks',
    // Each test opens a workspace of its own; loading the sources anew for each file would take half of the time.
    isolate: false,
    // Property tests and databases with many rows.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: process.env['CI'] === undefined,
  },
});

import { defineConfig } from 'vitest/config';
import { root } from '../paths.ts';

// better-sqlite3 ends an older Node without a word.
if (Number(process.versions.node.split('.')[0]) < 24)
  throw new Error('The tests need Node 24: run them with `npm test` or `npm run check`.');

export default defineConfig({
  root,
  test: {
    include: ['test/{unit,store,flows,freeze}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    // Property tests and databases with many rows.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: process.env['CI'] === undefined,
  },
});

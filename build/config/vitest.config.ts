import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from '../paths.ts';

// Under an older Node, better-sqlite3 crashes without a message.
if (Number(process.versions.node.split('.')[0]) < 24)
  throw new Error('The tests need Node 24: run them with `npm test` or `npm run check`.');

const files = globSync('test/{unit,store,flows}/**/*.test.{ts,tsx}', { cwd: root });
/** A module that another file has loaded can't be replaced any more, and a global would be replaced for all files. */
const replaces = /\bvi\.(?:mock|doMock|stub\w+)\(/;
const replacing = files.filter((file) => replaces.test(readFileSync(join(root, file), 'utf8')));
const slashed = (file: string): string => file.replaceAll('\\', '/');

export default defineConfig({
  root,
  test: {
    globalSetup: [join(import.meta.dirname, 'prepare-vitest.ts')],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Property tests and databases with many rows.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: process.env['CI'] === undefined,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: files.filter((file) => !replacing.includes(file)).map(slashed),
          // Each test opens its own workspace; loading the sources again for each file would take half of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: replacing.map(slashed) } },
    ],
  },
});

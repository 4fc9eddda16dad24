import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { results, root } from '../paths.ts';

export default defineConfig({
  testDir: join(root, 'test'),
  testMatch: ['app/**/*.spec.ts', 'packaged/**/*.spec.ts'],
  outputDir: join(results, 'app'),
  globalSetup: join(import.meta.dirname, 'prepare-tests.ts'),
  // Every test starts its own app on its own profile.
  fullyParallel: true,
  workers: process.env['ROADBOOK_WORKERS'] === undefined ? 2 : Number(process.env['ROADBOOK_WORKERS']),
  timeout: 60_000,
  expect: { timeout: 20_000 },
  // Those that pass at the second try are named, and only a few are forgiven (build/checks/tests.ts).
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['line']],
});

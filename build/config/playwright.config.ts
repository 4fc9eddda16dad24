import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { results, root } from '../paths.ts';

export default defineConfig({
  testDir: join(root, 'test'),
  testMatch: ['app/**/*.spec.ts', 'packaged/**/*.spec.ts'],
  outputDir: join(results, 'app'),
  globalSetup: join(import.meta.dirname, 'prepare-tests.ts'),
  // Every test starts its own app on its own profile; a worker's tests share one running Chromium.
  fullyParallel: true,
  workers: process.env['ROADBOOK_WORKERS'] === undefined ? 2 : Number(process.env['ROADBOOK_WORKERS']),
  timeout: 60_000,
  expect: { timeout: 20_000 },
  // A flaky test is a race to be found, in the app or in the test.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['line']],
});

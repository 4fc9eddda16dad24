import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron as electron, expect, test } from '@playwright/test';
import { root } from '../../build/paths.ts';
import { needsNoSandbox } from '../../build/preview/chromium.ts';
import { installedElectron } from '../../build/setup/electron-binary.ts';
import { hasDisplay } from '../../build/setup/display.ts';
import { callApp } from '../support/app/launch.ts';
import { fuseNames, fuseSettings } from '../support/packing.ts';
import { packedProgram } from './packed.ts';

/** How a fuse is stored in the binary. */
const marks = { off: '0'.charCodeAt(0), on: '1'.charCodeAt(0) };
const binary = installedElectron();
const packed = packedProgram(join(root, 'dist'));
const notPacked = 'The app was not packed here with Electron (npm run dist)';

/** Starts the built app in Electron, or the packaged app, and checks the promises of the window. */
async function smoke(executablePath: string, args: readonly string[]): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'roadbook-electron-'));
  const sandbox = needsNoSandbox() ? ['--no-sandbox'] : [];
  const options = [`--profile=${profile}`, '--now=2026-03-10'];
  const app = await electron.launch({ executablePath, args: [...sandbox, ...args, ...options] });
  const page = await app.firstWindow();
  expect(page.url()).toBe('app://roadbook/index.html');
  expect(await callApp(page, 'app.status', {})).toMatchObject({ today: '2026-03-10', trouble: null });
  const found = await page.evaluate(() =>
    ['require', 'process', 'electron'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
  const policy = (await (await page.reload())?.headerValue('content-security-policy')) ?? '';
  expect(policy).toContain(`default-src 'none'`);
  await page.evaluate(() => {
    location.href = 'https://elsewhere.example/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://roadbook/index.html');
  await app.close();
}

test('the built app runs in Electron as in the preview host', async () => {
  test.skip(binary === null, `Electron's binary is not installed here`);
  test.skip(!hasDisplay(), 'Electron needs a display');
  await smoke(binary ?? '', [root]);
});

/**
 * Playwright drives Electron through the debugger, which a fuse of the packaged app disables: the test only checks
 * that it keeps running.
 */
test('the packaged app starts, keeps its data in the given folder, and keeps running', async () => {
  test.skip(packed === null, notPacked);
  test.skip(!hasDisplay(), 'Electron needs a display');
  const profile = mkdtempSync(join(tmpdir(), 'roadbook-packed-'));
  const sandbox = needsNoSandbox() ? ['--no-sandbox'] : [];
  const child = spawn(packed ?? '', [...sandbox, `--profile=${profile}`], { stdio: 'ignore' });
  const ended = new Promise<string>((resolve) => child.once('exit', (code) => resolve(`ended: ${code}`)));
  const file = join(profile, 'workspaces', 'My deals', 'workspace.db');
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  expect(await Promise.race([ended, wait(3000, 'stays')])).toBe('stays');
  child.kill();
  await ended;
});

test('the packed app has the fuses of the configuration set', async () => {
  test.skip(packed === null, notPacked);
  const wire = await getCurrentFuseWire(packed ?? '');
  const asked = fuseSettings();
  const set = Object.fromEntries(
    Object.entries(fuseNames).map(([name, option]) => [name, wire[FuseV1Options[option]]]),
  );
  const want = Object.entries(asked).map(([name, on]) => [name, on ? marks.on : marks.off]);
  expect(set).toEqual(Object.fromEntries(want));
});

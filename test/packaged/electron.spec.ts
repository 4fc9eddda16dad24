import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron as electron, expect, test } from '@playwright/test';
import { root } from '../../build/paths.ts';
import { needsNoSandbox } from '../../build/preview/chromium.ts';
import { installedElectron } from '../../build/setup/electron-binary.ts';
import { hasDisplay } from '../../build/setup/display.ts';
import { callApp } from '../support/app/launch.ts';

/** How a fuse is written into the binary. */
const [off, on] = ['0', '1'].map((mark) => mark.charCodeAt(0));
const binary = installedElectron();
const packed = join(root, 'dist', 'linux-unpacked', 'roadbook');

test('the built app runs in Electron as in the preview host', async () => {
  test.skip(binary === null, `Electron's binary is not installed here`);
  test.skip(!hasDisplay(), 'Electron needs a display');
  const profile = mkdtempSync(join(tmpdir(), 'roadbook-electron-'));
  const app = await electron.launch({
    executablePath: binary ?? '',
    args: [...(needsNoSandbox() ? ['--no-sandbox'] : []), root, `--profile=${profile}`, '--now=2026-03-10'],
  });
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
});

test('the packed app has its fuses set', async () => {
  test.skip(!existsSync(packed), 'The app was not packed here with Electron (npm run dist)');
  const wire = await getCurrentFuseWire(packed);
  const states = {
    runAsNode: wire[FuseV1Options.RunAsNode],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    cookies: wire[FuseV1Options.EnableCookieEncryption],
    integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
  };
  const denied = { runAsNode: off, nodeOptions: off, inspect: off, fileProtocol: off };
  expect(states).toEqual({ ...denied, cookies: on, integrity: on, onlyAsar: on });
});

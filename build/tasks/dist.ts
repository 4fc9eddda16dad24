/**
 * npm run dist: packages the app for this system into dist/. Without Electron's binary, electron-builder still checks
 * electron-builder.yml and assembles the app's archive: dist/app.asar with its unpacked files.
 *
 * `ROADBOOK_UPDATES=https://...` is the server folder that the packaged app checks for newer versions on request.
 * Without it the app has no update address, and says so.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import type { Configuration } from 'electron-builder';
import { listPackage } from '@electron/asar';
import { root } from '../paths.ts';
import { assemble } from '../setup/archive.ts';
import type { ArchiveTarget } from '../setup/archive.ts';
import { bundle } from '../setup/bundle.ts';
import { findElectron } from '../setup/electron-binary.ts';

const dist = join(root, 'dist');

async function main(): Promise<void> {
  const config = feed();
  await bundle();
  rmSync(dist, { recursive: true, force: true });
  const binary = await findElectron();
  if (binary.path !== null) {
    const targets = Platform.current().createTarget();
    // Packages are never published from here.
    await build({ projectDir: root, config, targets, publish: 'never' });
    return;
  }
  console.log(`Electron's binary is not here (${binary.why}): only the app's archive is assembled.`);
  await assemble(dist, here());
  checkArchive();
}

/** The update address, merged with electron-builder.yml. */
function feed(): Configuration {
  const url = process.env['ROADBOOK_UPDATES'] ?? '';
  if (url === '') return {};
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw new Error(`ROADBOOK_UPDATES takes an https address, not ${url}`);
  return { publish: { provider: 'generic', url } };
}

function here(): ArchiveTarget {
  const platform = { darwin: 'mac', win32: 'win' } as const;
  return {
    platform: platform[process.platform as 'darwin'] ?? 'linux',
    arch: process.arch === 'arm64' ? 'arm64' : 'x64',
  };
}

function checkArchive(): void {
  const files = listPackage(join(dist, 'app.asar'), { isPack: false });
  const missing = ['main/main.js', 'main/worker.js', 'preload/preload.cjs', 'renderer/index.html'].filter(
    (file) => !files.includes(join('/out', file)),
  );
  if (missing.length > 0) throw new Error(`The archive lacks ${missing.join(', ')}`);
  console.log(`dist/app.asar: ${files.length} entries. electron-builder.yml is valid.`);
}

await main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});
if (!existsSync(dist)) process.exitCode = 1;

/**
 * npm run dist: packs the app for this system into dist/. Where Electron's binary cannot be had, electron-builder
 * still checks electron-builder.yml and assembles the app's archive, around a stand-in for the binary that is
 * thrown away: dist/app.asar with its unpacked files.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { listPackage } from '@electron/asar';
import { memory, root } from '../paths.ts';
import { bundle } from '../setup/bundle.ts';
import { electronVersion, findElectron } from '../setup/electron-binary.ts';

const dist = join(root, 'dist');

async function main(): Promise<void> {
  await bundle();
  rmSync(dist, { recursive: true, force: true });
  const binary = await findElectron();
  if (binary.path !== null) {
    await build({
      projectDir: root,
      config: 'electron-builder.yml',
      targets: Platform.current().createTarget(),
    });
    return;
  }
  console.log(`Electron's binary is not here (${binary.why}): only the app's archive is assembled.`);
  await assembleArchive();
}

async function assembleArchive(): Promise<void> {
  const out = join(memory, 'packing');
  const standIn = join(memory, 'electron-stand-in');
  makeStandIn(standIn);
  const own = {
    electronDist: standIn,
    electronFuses: null,
    directories: { output: out, buildResources: 'build/icons' },
  };
  await build({
    projectDir: root,
    config: { extends: 'electron-builder.yml', ...own },
    targets: Platform.LINUX.createTarget('dir'),
  });
  const packed = join(out, 'linux-unpacked', 'resources');
  mkdirSync(dist, { recursive: true });
  for (const name of ['app.asar', 'app.asar.unpacked']) renameSync(join(packed, name), join(dist, name));
  for (const folder of [out, standIn]) rmSync(folder, { recursive: true, force: true });
  const files = listPackage(join(dist, 'app.asar'), { isPack: false });
  const missing = ['main/main.js', 'main/worker.js', 'preload/preload.cjs', 'renderer/index.html'].filter(
    (file) => !files.includes(join('/out', file)),
  );
  if (missing.length > 0) throw new Error(`The archive lacks ${missing.join(', ')}`);
  console.log(`dist/app.asar: ${files.length} entries. electron-builder.yml is valid.`);
}

/** As much of Electron's folder as the packer looks at. */
function makeStandIn(folder: string): void {
  for (const inner of ['locales', 'resources']) mkdirSync(join(folder, inner), { recursive: true });
  for (const name of ['electron', 'LICENSE', 'LICENSES.chromium.html', join('locales', 'en-US.pak')])
    writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'version'), electronVersion());
}

await main();
if (!existsSync(dist)) process.exitCode = 1;

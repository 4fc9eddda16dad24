import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import type { Configuration } from 'electron-builder';
import { root } from '../paths.ts';
import { electronVersion } from './electron-binary.ts';

export interface ArchiveTarget {
  readonly platform: 'linux' | 'mac' | 'win';
  readonly arch: 'x64' | 'arm64';
}

/** The location of app.asar in each platform's packaged app. */
const resourcesOf = {
  linux: 'resources',
  win: 'resources',
  mac: join('Roadbook.app', 'Contents', 'Resources'),
} as const;

/**
 * Lets electron-builder check electron-builder.yml and package the app for a platform, around a placeholder for
 * Electron's binary. The result is the app's archive, its unpacked files and the description next to them, as
 * installed. Puts them into `folder`.
 */
export async function assemble(folder: string, { platform, arch }: ArchiveTarget): Promise<void> {
  const [standIn, out] = [join(folder, 'stand-in'), join(folder, 'packing')];
  makeStandIn(standIn, platform);
  // electron-builder merges this with electron-builder.yml automatically. `extends` would read that a second time.
  const own: Configuration = {
    electronDist: standIn,
    electronFuses: null,
    disableAsarIntegrity: true,
    directories: { output: out, buildResources: 'build/icons' },
    // The placeholder contains no program to sign.
    mac: { identity: null },
    win: { signAndEditExecutable: false },
  };
  const targets = Platform[platformNames[platform]].createTarget('dir', Arch[arch]);
  await build({ projectDir: root, config: own, targets, publish: 'never' });
  const packed = join(out, packedFolder(platform, arch), resourcesOf[platform]);
  for (const name of ['app.asar', 'app.asar.unpacked']) renameSync(join(packed, name), join(folder, name));
  const description = join(packed, '..', 'Info.plist');
  if (existsSync(description)) cpSync(description, join(folder, 'Info.plist'));
  for (const leftover of [standIn, out]) rmSync(leftover, { recursive: true, force: true });
}

const platformNames = { linux: 'LINUX', mac: 'MAC', win: 'WINDOWS' } as const;

/** electron-builder's output folder for a platform and architecture. */
export function packedFolder(platform: ArchiveTarget['platform'], arch: ArchiveTarget['arch']): string {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  return platform === 'mac' ? `mac${suffix}` : `${platform}${suffix}-unpacked`;
}

/** The part of Electron's folder that the packager needs. */
function makeStandIn(folder: string, platform: ArchiveTarget['platform']): void {
  const framework = 'Electron.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Resources';
  const helper = 'Electron.app/Contents/Frameworks/Electron Helper.app/Contents';
  const files = {
    linux: ['electron', 'locales/en-US.pak'],
    win: ['electron.exe', 'locales/en-US.pak'],
    mac: [
      'Electron.app/Contents/Info.plist',
      'Electron.app/Contents/MacOS/Electron',
      `${helper}/Info.plist`,
      `${helper}/MacOS/Electron Helper`,
      `${framework}/en.lproj/locale.pak`,
    ],
  }[platform];
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources/none', ...files]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name.endsWith('.plist') ? emptyPlist : '');
  }
  writeFileSync(join(folder, 'version'), electronVersion());
}

const emptyPlist = '<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict></dict></plist>';

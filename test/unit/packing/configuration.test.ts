import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/paths.ts';
import { packedFolder } from '../../../build/setup/archive.ts';
import { packedProgram } from '../../packaged/packed.ts';
import { fuseNames, fuseSettings, packingConfiguration } from '../../support/packing.ts';

describe('what the installers are made by', () => {
  it('defines every fuse', () => {
    const off = {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    };
    const on = {
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    };
    expect(fuseSettings()).toEqual({ ...off, ...on });
    expect(Object.keys(fuseSettings()).toSorted()).toEqual(Object.keys(fuseNames).toSorted());
  });

  it('makes an installer for each system and architecture, told apart by name', () => {
    const { win, mac, linux, nsis, artifactName } = packingConfiguration();
    expect(win?.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
    expect(nsis?.buildUniversalInstaller).toBe(false);
    expect(mac?.target).toContainEqual({ target: 'dmg', arch: ['x64', 'arm64'] });
    expect(linux?.target).toEqual([
      { target: 'AppImage', arch: 'x64' },
      { target: 'deb', arch: 'x64' },
    ]);
    for (const part of ['version', 'os', 'arch', 'ext']) expect(artifactName).toContain(`\${${part}}`);
  });

  it('has a binary of the database for each of them', () => {
    const { win, mac, linux } = packingConfiguration();
    const patterns = [win, mac, linux].map(
      (one) => (one?.files as { filter: string }[] | undefined)?.[0]?.filter ?? '',
    );
    for (const pattern of patterns) {
      const archs = pattern.includes('linux') ? ['x64'] : ['x64', 'arm64'];
      for (const arch of archs) expect(existsSync(join(root, pattern.replace('${arch}', arch)))).toBe(true);
    }
  });

  it('signs for macOS with the rights that Electron needs', () => {
    const { mac } = packingConfiguration();
    expect(mac).toMatchObject({ identity: '-', hardenedRuntime: true });
    expect(mac?.entitlementsInherit).toBe(mac?.entitlements);
    const rights = readFileSync(join(root, mac?.entitlements ?? ''), 'utf8');
    expect(rights.match(/com\.apple\.security\.cs\.[a-z-]+/g)).toEqual([
      'com.apple.security.cs.allow-jit',
      'com.apple.security.cs.disable-library-validation',
    ]);
  });

  it('gives backups to the app on every system, and updates come from nowhere unless packing says so', () => {
    const { fileAssociations, publish } = packingConfiguration();
    expect(fileAssociations).toMatchObject([{ ext: 'roadbook', mimeType: 'application/x-roadbook' }]);
    expect(publish).toBeNull();
  });
});

describe('the packed program', () => {
  it.each([
    ['linux', 'x64', 'linux-unpacked/roadbook'],
    ['win32', 'x64', 'win-unpacked/Roadbook.exe'],
    ['win32', 'arm64', 'win-arm64-unpacked/Roadbook.exe'],
    ['darwin', 'x64', 'mac/Roadbook.app/Contents/MacOS/Roadbook'],
    ['darwin', 'arm64', 'mac-arm64/Roadbook.app/Contents/MacOS/Roadbook'],
  ] as const)('is found on %s %s', (system, arch, place) => {
    const dist = mkdtempSync(join(tmpdir(), 'roadbook-dist-'));
    expect(packedProgram(dist, system, arch)).toBeNull();
    mkdirSync(dirname(join(dist, place)), { recursive: true });
    writeFileSync(join(dist, place), '');
    expect(packedProgram(dist, system, arch)).toBe(join(dist, place));
    rmSync(dist, { recursive: true, force: true });
  });

  it('is not found on a system without a package', () => {
    expect(packedProgram('/dist', 'freebsd', 'x64')).toBeNull();
    expect(packedFolder('linux', 'x64')).toBe('linux-unpacked');
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import type { FuseV1Options } from '@electron/fuses';
import { root } from '../../build/paths.ts';

interface Parser {
  load(text: string): unknown;
}

/** Reads a YAML file of the project with electron-builder's own parser. */
export function readYaml(file: string): unknown {
  const require = createRequire(import.meta.url);
  const parser = createRequire(require.resolve('electron-builder'))('js-yaml') as Parser;
  return parser.load(readFileSync(join(root, file), 'utf8'));
}

export function packingConfiguration(): Configuration {
  return readYaml('electron-builder.yml') as Configuration;
}

/** The fuses by electron-builder's name and by Electron's own. */
export const fuseNames = {
  runAsNode: 'RunAsNode',
  enableCookieEncryption: 'EnableCookieEncryption',
  enableNodeOptionsEnvironmentVariable: 'EnableNodeOptionsEnvironmentVariable',
  enableNodeCliInspectArguments: 'EnableNodeCliInspectArguments',
  enableEmbeddedAsarIntegrityValidation: 'EnableEmbeddedAsarIntegrityValidation',
  onlyLoadAppFromAsar: 'OnlyLoadAppFromAsar',
  loadBrowserProcessSpecificV8Snapshot: 'LoadBrowserProcessSpecificV8Snapshot',
  grantFileProtocolExtraPrivileges: 'GrantFileProtocolExtraPrivileges',
} as const satisfies Record<string, keyof typeof FuseV1Options>;

/** The setting of each fuse in electron-builder.yml; other keys are left out. */
export function fuseSettings(): Record<string, boolean> {
  const { electronFuses = {} } = packingConfiguration();
  return Object.fromEntries(Object.entries(electronFuses ?? {}).filter(([name]) => name in fuseNames));
}

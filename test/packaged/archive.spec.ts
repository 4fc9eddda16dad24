import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { openPreview } from '../../build/preview/host.ts';
import { root } from '../../build/paths.ts';
import type { ArchiveTarget } from '../../build/setup/archive.ts';
import { DialogAnswers } from '../support/app/dialog-answers.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';

/** Packages in a separate process, since electron-builder's output doesn't belong in a test's output. */
async function assembled(target: ArchiveTarget): Promise<string> {
  // Not in memory: many systems don't run programs from there.
  const { outputDir } = test.info();
  const folder = mkdtempSync(join(mkdir(outputDir), 'archive-'));
  const script = join(root, 'build', 'setup', 'archive.ts');
  const code = `import { assemble } from ${JSON.stringify(pathToFileURL(script).href)};
    await assemble(${JSON.stringify(folder)}, ${JSON.stringify(target)});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd: root });
  return folder;
}

const slashed = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '');

/** Files of the archive, and the ones next to it. */
function filesOf(folder: string): { readonly name: string; readonly unpacked: boolean }[] {
  const archive = join(folder, 'app.asar');
  return listPackage(archive, { isPack: false }).flatMap((name) => {
    const entry = statFile(archive, slashed(name));
    return 'files' in entry ? [] : [{ name: slashed(name), unpacked: entry.unpacked === true }];
  });
}

/** The archive as Electron presents it to the app: a folder app.asar, which also contains the files next to it. */
function laidOut(folder: string): string {
  const shown = join(folder, 'resources', 'app.asar');
  symlinkSync(join(folder, 'app.asar.unpacked'), join(mkdir(folder, 'resources'), 'app.asar.unpacked'));
  for (const { name, unpacked } of filesOf(folder)) {
    mkdirSync(dirname(join(shown, name)), { recursive: true });
    if (unpacked) symlinkSync(join(folder, 'app.asar.unpacked', name), join(shown, name));
    else writeFileSync(join(shown, name), extractFile(join(folder, 'app.asar'), name));
  }
  return shown;
}

function mkdir(...parts: readonly string[]): string {
  const folder = join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const system = { win32: 'win', darwin: 'mac' }[process.platform as string] ?? 'linux';
const here = {
  platform: system as ArchiveTarget['platform'],
  arch: process.arch === 'arm64' ? 'arm64' : 'x64',
} as const;
const natives = { linux: 'linux', mac: 'darwin', win: 'win32' } as const;

test('the app starts from its archive, with the database program and the threads from beside it', async () => {
  const folder = await assembled(here);
  const shown = laidOut(folder);
  const preview = await openPreview({
    root: shown,
    args: [`--profile=${join(folder, 'profile')}`, '--now=2026-03-10'],
    headless: true,
    dialogs: new DialogAnswers(),
    openExternal: async () => {},
    output: () => {},
    patience: 25_000,
  });
  const { page, pid } = preview;
  await callApp(page, 'workspace.createSample', {});
  await page.reload();
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  expect((await callApp(page, 'app.counts', {})).opportunities).toBeGreaterThan(100);
  const loaded = process.platform === 'linux' ? readFileSync(`/proc/${pid}/maps`, 'utf8') : '';
  const native = new Set(loaded.split('\n').flatMap((line) => /\S+\.node$/.exec(line) ?? []));
  const own = join(
    folder,
    'app.asar.unpacked',
    'node_modules/better-sqlite3/prebuilds',
    `linux-${process.arch}.node`,
  );
  if (process.platform === 'linux') expect([...native]).toEqual([own]);
  expect(await preview.close()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const targets: readonly ArchiveTarget[] = [
  { platform: 'linux', arch: 'x64' },
  { platform: 'win', arch: 'x64' },
  { platform: 'win', arch: 'arm64' },
  { platform: 'mac', arch: 'x64' },
  { platform: 'mac', arch: 'arm64' },
];

for (const target of targets) {
  const { platform, arch } = target;
  test(`packaged for ${platform} ${arch}, the app contains what it needs and no more`, async () => {
    test.skip(platform === 'mac' && process.platform === 'win32', 'Windows cannot pack for macOS');
    const folder = await assembled(target);
    const files = filesOf(folder);
    const beside = files.filter(({ unpacked }) => unpacked).map(({ name }) => name);
    const packages = beside.filter((name) => name.startsWith('node_modules/'));
    expect(beside.filter((name) => name.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${natives[platform]}-${arch}.node`,
    ]);
    expect(packages.every((name) => name.startsWith('node_modules/better-sqlite3/'))).toBe(true);
    expect(beside).toContain('out/main/worker.js');
    for (const name of beside) expect(existsSync(join(folder, 'app.asar.unpacked', name)), name).toBe(true);
    const inside = files.filter(({ unpacked }) => !unpacked).map(({ name }) => name);
    const own = [
      'out/main/main.js',
      'out/main/updater.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
    ];
    expect(inside).toEqual(expect.arrayContaining(['package.json', ...own]));
    expect(inside.filter((name) => !/^(package\.json$|out\/)/.test(name) || name.endsWith('.map'))).toEqual(
      [],
    );
    expect(JSON.parse(extractFile(join(folder, 'app.asar'), 'package.json').toString())).not.toHaveProperty(
      'devDependencies',
    );
    if (platform === 'mac') {
      const description = readFileSync(join(folder, 'Info.plist'), 'utf8');
      expect(description).toMatch(/CFBundleTypeExtensions<\/key>\s*<array>\s*<string>roadbook</);
    }
    rmSync(folder, { recursive: true, force: true });
  });
}

test('the updater is not read before it is needed', () => {
  const main = readFileSync(join(root, 'out', 'main', 'main.js'), 'utf8');
  expect(main).toMatch(/import\(["']\.\/updater\.js["']\)/);
  expect(main).not.toContain('ERR_UPDATER');
});

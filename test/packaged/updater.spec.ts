import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../build/paths.ts';
import { expect, test } from '../support/app/test.ts';

interface Told {
  readonly absent?: string;
  readonly before: readonly string[];
  readonly version: string;
  readonly afterLooking: readonly string[];
  readonly fetched: readonly string[] | string;
  readonly asked: readonly string[];
}

const description = 'electron-updater: https://updates.example/roadbook/latest-linux.yml';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadbook-updates-'));
  for (const part of ['resources', 'server/roadbook', 'cache'])
    mkdirSync(join(folder, part), { recursive: true });
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Publishes a release on the server whose description promises this content. */
function release(content: string, promised = content): void {
  const server = join(folder, 'server', 'roadbook');
  const sha512 = createHash('sha512').update(promised).digest('base64');
  const facts = `url: Roadbook.AppImage\n    sha512: ${sha512}\n    size: ${content.length}`;
  writeFileSync(join(server, 'Roadbook.AppImage'), content);
  writeFileSync(
    join(server, 'latest-linux.yml'),
    `version: 9.9.9\nfiles:\n  - ${facts}\npath: Roadbook.AppImage\nsha512: ${sha512}\n`,
  );
  writeFileSync(
    join(folder, 'resources', 'app-update.yml'),
    'provider: generic\nurl: https://updates.example/roadbook\nupdaterCacheDirName: roadbook-updater\n',
  );
}

async function run(): Promise<Told> {
  const script = join(root, 'test', 'support', 'updates', 'run.ts');
  const env = {
    ...process.env,
    XDG_CACHE_HOME: join(folder, 'cache'),
    APPIMAGE: join(folder, 'own.AppImage'),
  };
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder], { env, cwd: root });
  return JSON.parse(stdout) as Told;
}

test.describe('the updater as it is built', () => {
  test.skip(process.platform !== 'linux', 'The other systems install by means of their own');

  test('checks and downloads on request, through a separate session', async () => {
    release('the newer app');
    const told = await run();
    expect(told.before).toEqual([]);
    expect(told.version).toBe('9.9.9');
    expect(told.afterLooking).toEqual([description]);
    expect(told.asked.every((line) => line.startsWith('electron-updater: https://updates.example/'))).toBe(
      true,
    );
    expect(existsSync(told.fetched[0] ?? '')).toBe(true);
  });

  test("refuses a download that doesn't match the description", async () => {
    release('something else', 'the newer app');
    expect((await run()).fetched).toContain('sha512 checksum mismatch');
  });

  test("has no address if packaging didn't set one", async () => {
    expect(await run()).toEqual({ absent: 'no-place', asked: [] });
  });
});

import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { needsNoSandbox } from '../preview/chromium.ts';
import { root } from '../paths.ts';
import { electronVersion } from '../setup/electron-binary.ts';
import type { Shown } from './show-preview.ts';

/** Shows the app in Electron. */
export async function showInElectron(args: readonly string[], binary: string): Promise<Shown> {
  console.log(`Electron ${electronVersion()} shows Roadbook.`);
  if (needsNoSandbox()) console.log('Electron runs WITHOUT its sandbox (--no-sandbox), as root must.');
  const switches = needsNoSandbox() ? ['--no-sandbox'] : [];
  const child = spawn(binary, [...switches, root, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const close = (): Promise<number> => {
    child.kill();
    return ended;
  };
  await Promise.race([wait(3000), ended]); // It tells nobody when its first page is there.
  return { ended, close };
}

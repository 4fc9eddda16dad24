import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds for a running process to answer; a busy computer may need some. */
const patience = 5000;

/** How a second process was started. */
export interface SecondStart {
  readonly argv: readonly string[];
  readonly folder: string;
}

/**
 * True for the first process with this folder. A later one leaves a file that says how it was started; the first
 * deletes it and calls `onKnock`. If nobody answers, the first process has ended, even if another one has the same
 * id.
 */
export function lockInstance(folder: string, onKnock: (second: SecondStart) => void): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'instance.lock');
  const knock = join(folder, 'instance.knock');
  if (!claim(lock)) {
    if (isAlive(Number(readFileSync(lock, 'utf8'))) && isAnswered(knock)) return false;
    rmSync(lock, { force: true });
    if (!claim(lock)) return false;
  }
  rmSync(knock, { force: true });
  const watcher = watch(folder, () => {
    if (!existsSync(knock)) return;
    const second = JSON.parse(readFileSync(knock, 'utf8')) as SecondStart;
    rmSync(knock, { force: true });
    onKnock(second);
  });
  watcher.unref();
  process.once('exit', () => rmSync(lock, { force: true }));
  return true;
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Waits without the event loop: Electron answers this question synchronously, so the stand-in has to as well. */
function isAnswered(knock: string): boolean {
  const second: SecondStart = { argv: process.argv.slice(1), folder: process.cwd() };
  // Under another name first, so that nobody finds an incomplete file.
  writeFileSync(`${knock}.new`, JSON.stringify(second));
  renameSync(`${knock}.new`, knock);
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < patience; waited += 20) {
    Atomics.wait(clock, 0, 0, 20);
    if (!existsSync(knock)) return true;
  }
  rmSync(knock, { force: true });
  return false;
}

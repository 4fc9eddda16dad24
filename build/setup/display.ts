import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findXvfb } from './browser.ts';

export interface VirtualDisplay {
  /** For `DISPLAY`. */
  readonly name: string;
  /** File with the current screen contents, in the XWD format. */
  readonly frameBuffer: string;
  close(): void;
}

/** Whether a window would be visible here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
}

/** Starts a separate Xvfb on a free number. It opens no port. */
export async function openVirtualDisplay(width: number, height: number): Promise<VirtualDisplay> {
  const binary = findXvfb();
  if (binary === null) throw new Error('Xvfb is missing. Install it: sudo apt-get install xvfb');
  const folder = mkdtempSync(join(tmpdir(), 'roadbook-display-'));
  const screen = ['-screen', '0', `${width}x${height}x24`];
  const args = ['-displayfd', '3', ...screen, '-nolisten', 'tcp', '-noreset', '-fbdir', folder];
  const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const numbers = child.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    numbers?.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  child.removeAllListeners('exit');
  const close = (): void => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  return { name: `:${number}`, frameBuffer: join(folder, 'Xvfb_screen0'), close };
}

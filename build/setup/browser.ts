import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../preview/chromium.ts';
import { root } from '../paths.ts';

const packages = ['chromium', 'chromium-sandbox', 'xvfb', 'fonts-liberation'];

/** Makes sure that there is a Chromium, and on Linux an Xvfb. Otherwise one line says what to install. */
export function ensureBrowser(): void {
  if (isComplete()) return;
  if (process.platform !== 'linux') installPlaywrights();
  else if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installByApt();
  if (isComplete()) return;
  throw new Error(
    process.platform === 'linux'
      ? `Chromium or Xvfb is missing. Install them: sudo apt-get install ${packages.join(' ')}`
      : 'Chromium is missing. Install it: npx playwright-core install chromium',
  );
}

/** Path of Xvfb, or null. */
export function findXvfb(): string | null {
  return ['/usr/bin/Xvfb', '/usr/local/bin/Xvfb', '/usr/X11R6/bin/Xvfb'].find(existsSync) ?? null;
}

function isComplete(): boolean {
  return findChromium() !== null && (process.platform !== 'linux' || findXvfb() !== null);
}

function installByApt(): void {
  console.error(`Installing ${packages.join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: string[]): boolean =>
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
  // Without current package lists a fresh machine finds no packages.
  run(['update', '-q']);
  run(['install', '-q', '-y', '--no-install-recommends', ...packages]);
}

function installPlaywrights(): void {
  console.error('Installing Chromium (Playwright)');
  const script = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [script, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
}

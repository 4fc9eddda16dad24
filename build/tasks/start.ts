/**
 * npm start: shows Roadbook, in Electron if its binary exists or can be downloaded, or else in the preview host.
 * Arguments after `--` go to the app: npm start -- --profile DIR --now 2026-03-10
 *
 * Without a display it opens under Xvfb and saves a picture of the first screen. In a terminal it then runs until
 * Ctrl-C; without one nobody could end it, so it ends automatically.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { results, root } from '../paths.ts';
import { ensureBrowser } from '../setup/browser.ts';
import { bundle } from '../setup/bundle.ts';
import { hasDisplay, openVirtualDisplay } from '../setup/display.ts';
import type { VirtualDisplay } from '../setup/display.ts';
import { findElectron } from '../setup/electron-binary.ts';
import { pngOfScreen } from '../setup/screenshot.ts';
import { showInElectron } from './show-electron.ts';
import { showInPreview } from './show-preview.ts';
import type { Shown } from './show-preview.ts';

const args = process.argv.slice(2);

async function main(): Promise<number> {
  if (await bundle()) console.log('Built out/');
  const binary =
    process.env['ROADBOOK_PREVIEW'] === '1'
      ? { path: null, why: 'ROADBOOK_PREVIEW is set' }
      : await findElectron();
  if (binary.path === null || !hasDisplay()) ensureBrowser();
  const display = hasDisplay() ? null : await openVirtualDisplay(1460, 920);
  if (display !== null) {
    console.log(`There is no display: the window opens under Xvfb ${display.name}.`);
    process.env['DISPLAY'] = display.name;
  }
  const shown =
    binary.path === null ? await showInPreview(args, binary.why) : await showInElectron(args, binary.path);
  endWithSignals(shown);
  if (display !== null) await leavePicture(display, shown);
  return shown.ended;
}

async function leavePicture(display: VirtualDisplay, shown: Shown): Promise<void> {
  await wait(1500); // For the first screen to be painted.
  const file = join(results, 'first-screen.png');
  mkdirSync(results, { recursive: true });
  writeFileSync(file, pngOfScreen(display.frameBuffer));
  console.log(`Picture of the first screen: ${relative(root, file)}`);
  if (process.stdin.isTTY) console.log('Press Ctrl-C to end.');
  else await shown.close();
}

function endWithSignals(shown: Shown): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void shown.close());
}

process.exit(
  await main().catch((cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : String(cause));
    return 1;
  }),
);

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Path of an installed Chromium, or null: first `ROADBOOK_CHROMIUM`, then the system's, then Playwright's. */
export function findChromium(): string | null {
  const named = process.env['ROADBOOK_CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const folders = process.platform === 'linux' ? (process.env['PATH'] ?? '').split(delimiter) : [];
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  return installed ?? playwrightsOwn();
}

function playwrightsOwn(): string | null {
  try {
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Root can't use Chromium's sandbox; anyone else has to opt out explicitly. */
export function needsNoSandbox(): boolean {
  return (
    (process.platform === 'linux' && process.getuid?.() === 0) || process.env['ROADBOOK_NO_SANDBOX'] === '1'
  );
}

/** Why Chromium did not start, in one line. */
export function chromiumTrouble(cause: unknown): Error {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (text.includes('No usable sandbox'))
    return new Error(
      'Chromium has no usable sandbox here. Install it (sudo apt-get install chromium-sandbox), or go without: ROADBOOK_NO_SANDBOX=1',
    );
  return new Error(`Chromium did not start: ${text}`);
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** This list replaces Playwright's own. */
const unusedFeatures = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  // Preparations for Chromium's address bar and a process for the next site cost half a second per window.
  'AimEnabled',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
];

/** Switches for a window that shows one app and makes no network requests. */
export function chromiumSwitches(size: WindowSize): string[] {
  return [
    `--window-size=${size.width},${size.height}`,
    // Chromium's own services get no address either.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-sync',
    '--no-pings',
    '--no-proxy-server',
    '--disable-spell-checking',
    `--disable-features=${unusedFeatures.join(',')}`,
    // No bar over the page about the switch above, or about the missing sandbox: the host prints its own warning.
    '--test-type',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--password-store=basic',
  ];
}

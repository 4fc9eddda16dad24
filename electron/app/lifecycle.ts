import { setTimeout as wait } from 'node:timers/promises';
import { app, powerMonitor } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Service } from '../service/calls/service.ts';
import { untilTomorrow } from './day.ts';
import { focusWindow } from './window.ts';

/** A long job may need time to finish; nothing acknowledged is lost if it can't. */
const longestClosing = 10_000;
const soon = 10_000;

/** True for the first start with this profile. A second one brings the first to the front and quits. */
export function isFirstInstance(current: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    focusWindow(current());
  });
  return true;
}

/** Tells the service that a day began: at midnight, and after sleep, since midnight may have passed meanwhile. */
export function watchDay(service: Service): void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      service.dayChanged();
      wait();
    }, untilTomorrow(new Date()));
  };
  powerMonitor.on('resume', () => {
    service.dayChanged();
    wait();
  });
  wait();
}

/**
 * Closing the window quits the app, on every system. The service is closed before the process exits, but a service
 * that can't close must not keep it alive.
 */
export function endWithWindow(close: () => Promise<void>, failed: (cause: unknown) => void): void {
  let closing = false;
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void Promise.race([close(), wait(longestClosing)])
      .catch(failed)
      .finally(() => app.exit(0));
  });
}

/**
 * A crashed page is reloaded; drafts are safe in the service. A page that crashes again right away is not reloaded.
 */
export function mendPage(window: BrowserWindow, tell: (what: string) => void): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    tell(`The page crashed: ${reason}`);
    if (reason === 'clean-exit' || performance.now() - last < soon) return;
    last = performance.now();
    window.webContents.reload();
  });
}

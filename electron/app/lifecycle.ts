import { setTimeout as wait } from 'node:timers/promises';
import { app, powerMonitor } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Service } from '../service/calls/service.ts';
import { untilTomorrow } from './day.ts';
import { focusWindow } from './window.ts';

/** A long job may have to come to its end first; nothing acknowledged is lost when it does not. */
const longestClosing = 10_000;
const soon = 10_000;

/** True for the first start with this profile. A second one makes the first come to the front and ends. */
export function isFirstInstance(current: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    focusWindow(current());
  });
  return true;
}

/** Tells the service that a day began: at midnight, and after sleep, when midnight may have passed unseen. */
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
 * Closing the window ends the app, on every system. The service is closed before the process goes; a service
 * that cannot close must not keep it alive.
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

/** A page that broke is loaded anew: drafts are kept by the service. One that breaks again at once is left alone. */
export function mendPage(window: BrowserWindow, tell: (what: string) => void): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    tell(`The page is gone: ${reason}`);
    if (reason === 'clean-exit' || performance.now() - last < soon) return;
    last = performance.now();
    window.webContents.reload();
  });
}

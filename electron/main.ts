import { app, dialog, ipcMain, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { hearOfFiles } from './app/handed-files.ts';
import { launchOptions } from './app/launch-options.ts';
import { endWithWindow, isFirstInstance, mendPage, watchDay } from './app/lifecycle.ts';
import { openLog } from './app/log.ts';
import { setMenu } from './app/menu.ts';
import { isOwnUrl } from './app/origin.ts';
import { findPaths } from './app/paths.ts';
import { registerScheme, servePages } from './app/protocol.ts';
import { lockPages, lockSession } from './app/security.ts';
import { chooseSpeech } from './app/speech.ts';
import { windowPort } from './app/window-port.ts';
import { createWindow, showWindow } from './app/window.ts';
import { offeredLanguages } from '../shared/words/languages.ts';
import { createService } from './service/create-service.ts';
import { connectWindows } from './service/transports/electron.ts';

const options = launchOptions(process.argv.slice(1));
const paths = findPaths(options.profile, import.meta.url);
const log = openLog(paths.log);
const files = hearOfFiles(process.argv.slice(1));
let window: BrowserWindow | null = null;
const current = (): BrowserWindow | null => window;

process.on('uncaughtExceptionMonitor', failed);
app.enableSandbox();
registerScheme();
lockPages();

async function start(): Promise<void> {
  await app.whenReady();
  chooseSpeech(paths.profile);
  lockSession(session.defaultSession);
  servePages(session.defaultSession, paths.pages);
  const service = await createService({
    profileDir: paths.profile,
    workspace: options.workspace,
    now: options.now,
    window: windowPort(current),
    locale: app.getSystemLocale(),
    languages: offeredLanguages(app.isPackaged),
    workerUrl: paths.workerUrl,
    version: app.getVersion(),
    log,
  });
  const transport = connectWindows({
    port: ipcMain,
    service,
    receivers: () => (window === null ? [] : [window.webContents]),
    isOwnUrl,
  });
  endWithWindow(async () => {
    transport.close();
    await service.close();
  }, failed);
  setMenu((id) => transport.publish('command', { id }));
  watchDay(service);
  files.deliver((path) => service.offerBackup(path));
  window = createWindow(paths);
  window.on('closed', () => (window = null));
  mendPage(window, (what) => log('error', what));
  await showWindow(window);
}

function failed(cause: unknown): void {
  log('error', cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
}

if (isFirstInstance(current)) {
  start().catch((cause: unknown) => {
    failed(cause);
    dialog.showErrorBox('Roadbook', cause instanceof Error ? cause.message : String(cause));
    app.exit(1);
  });
} else {
  app.quit();
}

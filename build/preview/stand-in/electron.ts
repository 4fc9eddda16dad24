/**
 * The `electron` module for the built main process in the preview host. Each part is checked against Electron's own
 * types where it is defined.
 */
export { app } from './app.ts';
export { dialog, nativeTheme, powerMonitor, screen, shell } from './desktop.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { protocol, session } from './session.ts';
export { BrowserWindow } from './window.ts';

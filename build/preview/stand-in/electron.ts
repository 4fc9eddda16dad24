/** What the built main process gets for `import ... from 'electron'` in the preview host. Each part is held against Electron's own types where it is made. */
export { app } from './app.ts';
export { dialog, nativeTheme, powerMonitor, screen, shell } from './desktop.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { protocol, session } from './session.ts';
export { BrowserWindow } from './window.ts';

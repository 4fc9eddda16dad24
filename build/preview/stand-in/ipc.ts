import type * as Electron from 'electron';
import { toMeant } from '../origin.ts';
import { fromWire, toWire } from '../wire.ts';
import { answer } from './link.ts';
import { BrowserWindow } from './window.ts';

type Listener = Parameters<Electron.IpcMain['handle']>[1];

const handlers = new Map<string, Listener>();

export const ipcMain = {
  handle(channel: string, listener: Listener): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
} satisfies Pick<Electron.IpcMain, 'handle' | 'removeHandler'>;

answer('invoke', async ({ channel, wire, frame }) => {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  const sender = BrowserWindow.getAllWindows()[0]?.webContents;
  const senderFrame = { url: toMeant(frame.url), parent: frame.main ? null : {} };
  const event = { sender, senderFrame } as unknown as Electron.IpcMainInvokeEvent;
  return toWire(await handler(event, ...(fromWire(wire) as unknown[])));
});

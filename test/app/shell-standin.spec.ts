import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPreview } from '../../build/preview/host.ts';
import type { Preview } from '../../build/preview/host.ts';
import { DialogAnswers } from '../support/app/dialog-answers.ts';
import { expect, test } from '../support/app/test.ts';

/** Runs a custom main script on the stand-in for Electron, to test what the app doesn't do yet. */
async function runMain(
  main: string,
): Promise<{ preview: Promise<Preview>; folder: string; errors: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'roadbook-standin-'));
  mkdirSync(join(folder, 'out', 'main'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module","name":"standin","version":"9.9.9"}');
  writeFileSync(join(folder, 'preload.cjs'), preload);
  writeFileSync(
    join(folder, 'out', 'main', 'main.js'),
    `${imports}\nconst folder = ${JSON.stringify(folder)};\n${main}`,
  );
  const dialogs = new DialogAnswers();
  const own = {
    headless: true,
    args: [],
    dialogs,
    openExternal: async () => {},
    output: () => {},
    patience: 25_000,
  };
  return { preview: openPreview({ root: folder, ...own }), folder, errors: dialogs.errors };
}

const imports = `
  import { writeFileSync } from 'node:fs';
  import { join } from 'node:path';
  import { app, BrowserWindow, dialog, ipcMain, session } from 'electron';
  const html = '<h1>Offer</h1><p>1,234.50</p>';
  const serve = () => session.defaultSession.protocol.handle('app', () =>
    new Response(html, { headers: { 'Content-Type': 'text/html' } }));
  const preload = () => ({ webPreferences: { preload: join(folder, 'preload.cjs') } });`;

const preload = `
  const { contextBridge, ipcRenderer } = require('electron');
  contextBridge.exposeInMainWorld('bridge', { ask: (input) => ipcRenderer.invoke('ask', input) });`;

test('prints what the window shows to a tagged PDF', async () => {
  const { preview, folder } = await runMain(`
    await app.whenReady();
    serve();
    const window = new BrowserWindow();
    await window.loadURL('app://roadbook/');
    const options = { generateTaggedPDF: true, printBackground: true, preferCSSPageSize: true };
    writeFileSync(join(folder, 'offer.pdf'), await window.webContents.printToPDF(options));`);
  const { close } = await preview;
  const pdf = join(folder, 'offer.pdf');
  await expect.poll(() => text(pdf).slice(0, 5)).toBe('%PDF-');
  expect(text(pdf)).toContain('/StructTreeRoot');
  expect(text(pdf)).toContain('/MarkInfo');
  await close();
});

test('identifies callers, passes values unchanged, and returns exceptions', async () => {
  const { preview } = await runMain(`
    await app.whenReady();
    serve();
    ipcMain.handle('ask', (event, input) => {
      if (input === 'fail') throw new Error('no such thing');
      const { senderFrame, sender } = event;
      const known = sender === BrowserWindow.getAllWindows()[0].webContents;
      return { url: senderFrame.url, parent: senderFrame.parent, known, input, version: app.getVersion() };
    });
    await new BrowserWindow(preload()).loadURL('app://roadbook/');`);
  const { page, close } = await preview;
  const answer = await page.evaluate(async () => {
    const { bridge } = window as unknown as {
      bridge: { ask(input: unknown): Promise<Record<string, unknown>> };
    };
    const input = {
      none: undefined,
      day: new Date(5),
      bytes: Uint8Array.of(1, 2),
      many: new Map([[1n, new Set(['x'])]]),
    };
    const { input: back, ...facts } = await bridge.ask(input);
    const { day, bytes, many, ...rest } = back as typeof input;
    const kept = 'none' in rest && day.getTime() === 5 && bytes[1] === 2 && many.get(1n)?.has('x') === true;
    const failure = await bridge.ask('fail').catch((cause: unknown) => String(cause));
    const unclonable = await bridge.ask(() => 1).catch((cause: unknown) => (cause as Error).name);
    return { facts, kept, failure, unclonable };
  });
  expect(answer).toEqual({
    facts: { url: 'app://roadbook/', parent: null, known: true, version: '9.9.9' },
    kept: true,
    failure: `Error: Error invoking remote method 'ask': no such thing`,
    unclonable: 'DataCloneError',
  });
  await close();
});

test('shows no page without isolation, and one window only', async () => {
  const { preview, errors } = await runMain(`
    await app.whenReady();
    serve();
    const attempts = [{ sandbox: false }, { contextIsolation: false }, { nodeIntegration: true }, { webSecurity: false }];
    const refused = attempts.map((webPreferences) => {
      try { new BrowserWindow({ webPreferences }); } catch { return true; }
    });
    await new BrowserWindow().loadURL('app://roadbook/');
    try { new BrowserWindow(); } catch { refused.push(true); }
    dialog.showErrorBox('refused', JSON.stringify(refused));`);
  const { close } = await preview;
  await expect.poll(() => errors).toEqual(['refused: [true,true,true,true,true]']);
  await close();
});

test('a main script that fails ends everything', async () => {
  const { preview } = await runMain(`await app.whenReady(); throw new Error('broken');`);
  await expect(preview).rejects.toThrow('The app ended with 1');
});

function text(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

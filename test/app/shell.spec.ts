import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bridge, EventName } from '../../shared/contract/events.ts';
import { callApp, launchApp } from '../support/app/launch.ts';
import { descendantsOf, isAlive, listeningSockets } from '../support/app/processes.ts';
import { expect, test } from '../support/app/test.ts';

test.use({ chromium: 'own' });

type Listening = Window & {
  readonly roadbook: Bridge;
  readonly heard: unknown[];
  readonly unsubscribe: () => void;
};

/** Collects the page's events from now on. */
async function listen(page: Page, event: EventName): Promise<() => Promise<unknown[]>> {
  await page.evaluate((name) => {
    const heard: unknown[] = [];
    const unsubscribe = (window as unknown as Listening).roadbook.on(name, (payload) => heard.push(payload));
    Object.assign(window, { heard, unsubscribe });
  }, event);
  return () => page.evaluate(() => (window as unknown as Listening).heard);
}

test('a call is answered and an event arrives, until its listener leaves', async ({ launch }) => {
  const { page } = await launch({ now: '2026-03-10', locale: 'de-DE' });
  expect(await callApp(page, 'app.status', {})).toMatchObject({ today: '2026-03-10', locale: 'de-DE' });
  expect(await page.evaluate(() => navigator.language)).toBe('de-DE');
  const { page: other, control } = await launch();
  const heard = await listen(other, 'data-changed');
  await control.wake();
  await expect.poll(heard).toEqual([{ topics: ['day'] }]);
  await other.evaluate(() => (window as unknown as Listening).unsubscribe());
  await control.wake();
  await callApp(other, 'app.status', {});
  expect(await heard()).toHaveLength(1);
});

test('what the call refuses comes as an envelope, not as an exception', async ({ launch }) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => {
    const { roadbook } = window as unknown as Listening;
    return [await roadbook.call('no.such', {}), await roadbook.call('app.setTheme', { theme: 'pink' })];
  });
  expect(answers).toMatchObject([{ ok: false }, { ok: false, error: { code: 'invalid' } }]);
});

test('a command of the menu bar reaches the page', async ({ launch }) => {
  const { page, control } = await launch();
  const heard = await listen(page, 'command');
  await control.menu('go.forecast');
  await expect.poll(heard).toEqual([{ id: 'go.forecast' }]);
  await expect(control.menu('no.such')).rejects.toThrow('no.such');
});

test('the page survives a reload', async ({ launch }) => {
  const { page, control } = await launch();
  await page.reload();
  const heard = await listen(page, 'command');
  await control.menu('undo');
  await expect.poll(heard).toEqual([{ id: 'undo' }]);
});

test('dark and light follow the choice, else the system', async ({ launch }) => {
  const { page } = await launch({ colorScheme: 'dark' });
  const dark = (): Promise<boolean> =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await dark()).toBe(true);
  await callApp(page, 'app.setTheme', { theme: 'light' });
  await expect.poll(dark).toBe(false);
  await callApp(page, 'app.setTheme', { theme: 'system' });
  await expect.poll(dark).toBe(true);
});

test('the window opens where and as large as it was', async ({ launch }) => {
  const first = await launch();
  const session = await first.page.context().newCDPSession(first.page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const bounds = { left: 30, top: 40, width: 1200, height: 800 };
  await session.send('Browser.setWindowBounds', { windowId, bounds });
  const kept = join(first.profileDir, 'window', 'window-state.json');
  await expect.poll(() => first.page.evaluate(() => outerWidth)).toBe(1200);
  expect(await first.close()).toBe(0);
  expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({
    width: 1200,
    height: 800,
    place: { x: 30, y: 40 },
  });
  const second = await launch({ profileDir: first.profileDir });
  const now = await second.page.evaluate(() => [screenX, screenY, outerWidth, outerHeight]);
  expect(now).toEqual([30, 40, 1200, 800]);
});

test('a second start with the same profile ends, and leaves the first as it is', async ({ launch }) => {
  const { page, profileDir } = await launch();
  await expect(launchApp({ profileDir })).rejects.toThrow('The app ended with 0');
  expect(await callApp(page, 'app.status', {})).toMatchObject({ state: expect.any(String) });
});

test('two profiles are open side by side', async ({ launch }) => {
  const [first, second] = [await launch(), await launch()];
  expect(first.profileDir).not.toBe(second.profileDir);
  await callApp(first.page, 'app.status', {});
  await callApp(second.page, 'app.status', {});
});

test.describe('processes', () => {
  test.skip(process.platform !== 'linux', 'Processes are looked up in /proc, which only Linux has');

  test('closing the window ends everything, and no port was ever open', async ({ launch }) => {
    const before = descendantsOf(process.pid);
    const app = await launch();
    await callApp(app.page, 'app.status', {});
    const own = descendantsOf(process.pid).filter((pid) => !before.includes(pid));
    expect(own).toContain(app.pid);
    expect(own.length).toBeGreaterThan(3);
    expect(listeningSockets([process.pid, ...own])).toEqual([]);
    expect(await app.close()).toBe(0);
    await expect.poll(() => own.filter(isAlive)).toEqual([]);
    expect(existsSync(join(app.profileDir, 'window', 'instance.lock'))).toBe(false);
  });

  test('when the app is killed the window goes as well', async ({ launch }) => {
    const before = descendantsOf(process.pid);
    const app = await launch();
    const own = descendantsOf(process.pid).filter((pid) => !before.includes(pid));
    process.kill(app.pid, 'SIGKILL');
    expect(await app.ended).not.toBe(0);
    await expect.poll(() => own.filter(isAlive)).toEqual([]);
    const again = await launch({ profileDir: app.profileDir });
    expect(await callApp(again.page, 'app.status', {})).toMatchObject({ trouble: null });
  });

  test('when the page breaks everything ends in order', async ({ launch }) => {
    const before = descendantsOf(process.pid);
    const app = await launch();
    const own = descendantsOf(process.pid).filter((pid) => !before.includes(pid));
    const session = await app.page.context().newCDPSession(app.page);
    void session.send('Page.crash').catch(() => {});
    expect(await app.ended).toBe(0);
    await expect.poll(() => own.filter(isAlive)).toEqual([]);
  });
});

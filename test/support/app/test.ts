import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { test as base } from '@playwright/test';
import type { TestInfo } from '@playwright/test';
import { sharedChromium } from '../../../build/preview/browser.ts';
import type { SharedChromium } from '../../../build/preview/browser.ts';
import { freshFolder, freshProfile, launchApp } from './launch.ts';
import type { LaunchedApp, LaunchOptions } from './launch.ts';
import { plant } from './seed.ts';
import type { Seed } from './seed.ts';
import './words.ts';
import { takeSpans, timed } from './spans.ts';

export { expect } from '@playwright/test';

export interface TestLaunchOptions<T = undefined> extends LaunchOptions {
  /** The initial profile; see seed.ts. It also sets the day. Default: an empty one. */
  readonly seed?: Seed<T>;
}

export interface SeededApp<T> extends LaunchedApp {
  /** The result of the seed. */
  readonly seeded: T;
}

/** Starts the app; see launch.ts. May be called several times. */
export type Launch = <T = undefined>(options?: TestLaunchOptions<T>) => Promise<SeededApp<T>>;

export interface AppFixtures {
  readonly launch: Launch;
  /** `own` in files about the process or the window: each start gets its own Chromium. */
  readonly chromium: 'shared' | 'own';
}

interface WorkerFixtures {
  readonly shared: SharedChromium;
}

/** Playwright's `test` with `launch`. */
export const test = base.extend<AppFixtures, WorkerFixtures>({
  chromium: ['shared', { option: true }],
  shared: [
    async ({}, use) => {
      const shared = sharedChromium();
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  launch: async ({ chromium, shared }, use, info) => {
    const started: LaunchedApp[] = [];
    await use(async (options = {}) => {
      const openContext = chromium === 'shared' ? shared.open : undefined;
      const app = await launchSeeded({ openContext, ...options });
      started.push(app);
      // Keys work once the first screen is shown.
      await timed('start', () => app.page.getByRole('heading', { level: 1 }).waitFor());
      return app;
    });
    if (info.status !== info.expectedStatus) await attachFailure(started, info);
    await timed('start', () => endAll(started));
    info.annotations.push({ type: 'time', description: JSON.stringify(takeSpans()) });
  },
});

/** Starts the app on a copy of the seed. */
async function launchSeeded<T>(options: TestLaunchOptions<T>): Promise<SeededApp<T>> {
  const { seed, place = '/opportunities', profileDir = freshFolder(), ...others } = options;
  const seeded = seed && (await timed('seeding', () => plant(seed, profileDir)));
  const day = seed === undefined ? {} : { now: seed.now };
  const app = await timed('start', () => launchApp({ ...day, ...others, place, profileDir }));
  // Without a seed there is no result, and T is undefined.
  return { ...app, seeded: seeded as T };
}

async function attachFailure(started: readonly LaunchedApp[], info: TestInfo): Promise<void> {
  for (const [index, app] of started.entries()) {
    await info.attach(`app-${index}-output`, { body: app.output(), contentType: 'text/plain' });
    const picture = await app.page.screenshot().catch(() => null);
    if (picture !== null) await info.attach(`app-${index}`, { body: picture, contentType: 'image/png' });
  }
}

/** Tests clean up profiles that they named themselves; created ones would pile up. */
async function endAll(started: readonly LaunchedApp[]): Promise<void> {
  for (const { close } of started) await close();
  for (const { profileDir } of started) {
    if (basename(profileDir).startsWith(freshProfile)) rmSync(profileDir, { recursive: true, force: true });
  }
}

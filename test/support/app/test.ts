import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { test as base } from '@playwright/test';
import { freshProfile, launchApp, openPlace } from './launch.ts';
import type { LaunchedApp, LaunchOptions } from './launch.ts';

export { expect } from '@playwright/test';

export interface TestLaunchOptions extends LaunchOptions {
  /** Where the window is led first; default the list of opportunities, null where the app opens by itself. */
  readonly place?: string | null;
}

export interface AppFixtures {
  /** Starts the app; see launch.ts. May be called several times. */
  readonly launch: (options?: TestLaunchOptions) => Promise<LaunchedApp>;
}

/** Playwright's `test` with `launch`. */
export const test = base.extend<AppFixtures>({
  launch: async ({}, use, info) => {
    const started: LaunchedApp[] = [];
    await use(async ({ place = '/opportunities', ...options } = {}) => {
      const app = await launchApp(options);
      started.push(app);
      if (place !== null) await openPlace(app.page, place);
      return app;
    });
    const failed = info.status !== info.expectedStatus;
    for (const [index, app] of started.entries()) {
      if (failed) {
        await info.attach(`app-${index}-output`, { body: app.output(), contentType: 'text/plain' });
        const picture = await app.page.screenshot().catch(() => null);
        if (picture !== null) await info.attach(`app-${index}`, { body: picture, contentType: 'image/png' });
      }
      await app.close();
    }
    // Profiles that a test named itself are its own affair; those made for it would pile up.
    for (const { profileDir } of started) {
      if (basename(profileDir).startsWith(freshProfile)) rmSync(profileDir, { recursive: true, force: true });
    }
  },
});

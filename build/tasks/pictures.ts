import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../shared/words/say.ts';
import { callApp, launchApp } from '../../test/support/app/launch.ts';
import { ensureBrowser } from '../setup/browser.ts';
import { bundle } from '../setup/bundle.ts';

/** `npm run pictures`: the README's pictures, taken of the built app with its sample data on a fixed day. */
const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
ensureBrowser();
await bundle();
const profileDir = mkdtempSync(join(tmpdir(), 'roadbook-pictures-'));
const app = await launchApp({ profileDir, now: '2026-11-20', size: { width: 1440, height: 900 } });
await callApp(app.page, 'workspace.createSample', {});
await app.page.reload();
await app.page.getByRole('link', { name: say('rail.opportunities') }).click();
await app.page.getByRole('row').nth(10).waitFor();
await app.page.screenshot({ path: join(folder, 'list.png') });
await app.page.getByRole('link', { name: say('rail.forecast') }).click();
await app.page.getByRole('table').waitFor();
await app.page.waitForTimeout(500);
await app.page.screenshot({ path: join(folder, 'forecast.png') });
await app.close();
rmSync(profileDir, { recursive: true, force: true });

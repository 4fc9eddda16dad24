import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { offeredLanguages } from '../../shared/words/languages.ts';
import type { TestService } from '../support/service.ts';
import { openTestService } from '../support/service.ts';

let profileDir: string;
let service: TestService;
beforeEach(async () => {
  profileDir = mkdtempSync(join(tmpdir(), 'roadbook-'));
  service = await openTestService({ profileDir, locale: 'en-US' });
});
afterEach(async () => {
  await service.close();
  rmSync(profileDir, { recursive: true, force: true });
});

const region = async () => (await service.call('app.status', {})).region;

it('follows the system until something is chosen, and again once the choice is cleared', async () => {
  expect(await region()).toEqual({ numbers: 'en-US', dates: 'en-US', firstWeekday: 7 });
  await service.call('app.choosePreferences', { numbers: 'de-CH' });
  await service.call('app.choosePreferences', { dates: 'sv-SE', firstWeekday: 1 });
  expect(await region()).toEqual({ numbers: 'de-CH', dates: 'sv-SE', firstWeekday: 1 });
  await service.call('app.choosePreferences', { numbers: null, firstWeekday: null });
  expect(await region()).toEqual({ numbers: 'en-US', dates: 'sv-SE', firstWeekday: 7 });
  expect(service.changes.at(-1)?.topics).toEqual(['app']);
});

it('keeps what was chosen for the installation, not in a workspace', async () => {
  await service.call('app.choosePreferences', { numbers: 'fr-FR', language: 'en' });
  await service.close();
  service = await openTestService({ profileDir, locale: 'en-US' });
  expect(await region()).toMatchObject({ numbers: 'fr-FR', dates: 'en-US' });
  expect((await service.call('app.preferences', {})).chosen).toEqual({
    language: 'en',
    numbers: 'fr-FR',
    dates: null,
    firstWeekday: null,
  });
});

it('refuses what is no locale and no weekday', async () => {
  expect((await service.refused('app.choosePreferences', { dates: 'no locale' })).code).toBe('invalid');
  expect((await service.refused('app.choosePreferences', { firstWeekday: 8 as never })).code).toBe('invalid');
  expect(await region()).toEqual({ numbers: 'en-US', dates: 'en-US', firstWeekday: 7 });
});

it('takes a file that makes no sense for no choice, part by part', async () => {
  await service.close();
  const file = join(profileDir, 'preferences.json');
  for (const [kept, numbers] of [
    ['', 'en-US'],
    ['[]', 'en-US'],
    ['{"numbers": "no locale", "dates": 5}', 'en-US'],
    ['{"numbers": "de-DE", "firstWeekday": "x"}', 'de-DE'],
  ] as const) {
    writeFileSync(file, kept);
    service = await openTestService({ profileDir, locale: 'en-US' });
    expect(await region()).toEqual({ numbers, dates: 'en-US', firstWeekday: 7 });
    await service.close();
  }
  service = await openTestService({ profileDir, locale: 'en-US' });
  await service.call('app.choosePreferences', { dates: 'hi-IN' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ numbers: 'de-DE', dates: 'hi-IN' });
});

it('offers languages for everyone, and in development those that are made from English', async () => {
  expect((await service.call('app.preferences', {})).languages).toEqual([{ tag: 'en', name: 'English' }]);
  expect(offeredLanguages(true).map(({ tag }) => tag)).toEqual(['en']);
  expect(offeredLanguages(false).map(({ tag }) => tag)).toEqual([
    'en',
    'sl-x-plural',
    'en-x-long',
    'he-x-rtl',
  ]);
});

import { describe, expect, it } from 'vitest';
import { untilTomorrow } from '../../../electron/app/day.ts';
import { launchOptions } from '../../../electron/app/launch-options.ts';

describe('the day', () => {
  it.each([
    [new Date(2026, 2, 10, 23, 59, 59), 2_000],
    [new Date(2026, 11, 31, 12, 0, 0), 12 * 3_600_000 + 1_000],
    [new Date(2026, 2, 10, 0, 0, 0), 24 * 3_600_000 + 1_000],
  ])('ends after %s', (now, milliseconds) => {
    expect(untilTomorrow(now)).toBe(milliseconds);
  });
});

describe('the command line', () => {
  it('is read in both spellings, whatever else is there', () => {
    const argv = [
      '.',
      '--no-sandbox',
      '--profile',
      '/p',
      '--now=2026-03-10',
      '--unknown=1',
      '--workspace',
      'Main',
    ];
    expect(launchOptions(argv)).toEqual({ profile: '/p', now: '2026-03-10', workspace: 'Main' });
  });

  it('may say nothing', () => {
    expect(launchOptions(['--profile='])).toEqual({
      profile: undefined,
      now: undefined,
      workspace: undefined,
    });
  });
});

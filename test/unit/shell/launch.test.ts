import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { backupNamed, launchOptions } from '../../../electron/app/launch-options.ts';

describe('the command line', () => {
  it('says profile, workspace and day, among what others added', () => {
    const argv = ['--profile', '/data', '--no-sandbox', '--now=2026-03-10', '--workspace=Mine', '.'];
    expect(launchOptions(argv)).toEqual({ profile: '/data', workspace: 'Mine', now: '2026-03-10' });
    expect(launchOptions(['--profile=', '--now='])).toEqual({
      profile: undefined,
      workspace: undefined,
      now: undefined,
    });
  });

  const here = resolve('/here');
  const old = resolve('/old', 'my deals.roadbook');

  it.each([
    [[old], old],
    [['.', '--no-sandbox', 'b.roadbook'], join(here, 'b.roadbook')],
    [['/opt/Roadbook/roadbook', 'B.ROADBOOK'], join(here, 'B.ROADBOOK')],
    [[pathToFileURL(old).href], old],
    [['--profile', '/data/x.roadbook', 'b.roadbook'], join(here, 'b.roadbook')],
    [['--', '--b.roadbook'], join(here, '--b.roadbook')],
    [['a.roadbook', 'b.roadbook'], join(here, 'b.roadbook')],
    [['--profile=/data', '/data/plan.csv', 'https://elsewhere.example/b.roadbook.html'], null],
    [['file:///a%2Fb.roadbook', 'file:'], null],
    [['--b.roadbook'], null],
    [[], null],
  ])('names the backup to open: %j', (argv, path) => {
    expect(backupNamed(argv, here)).toBe(path);
  });

  it('asks no other computer for a file', () => {
    for (const address of ['file://elsewhere.example/b.roadbook', 'https://elsewhere.example/b.roadbook'])
      expect(backupNamed([address], here)).toBeNull();
  });
});

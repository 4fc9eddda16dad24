import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupDue, keptBackups } from '../../../shared/rules/backup-rotation.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-06-10T12:00:00Z');

describe('the rotation of backups', () => {
  it('keeps all of two days, then one of each of 12 days, 10 weeks and 9 months', () => {
    const times = Array.from({ length: 24 * 400 }, (_, n) => now - n * hour);
    const kept = keptBackups(times, now);
    const ages = [...kept].map((time) => (now - time) / day).toSorted((a, b) => a - b);
    expect(ages.filter((age) => age <= 2)).toHaveLength(49);
    expect(ages.filter((age) => age > 2 && age < 12)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(ages.filter((age) => age >= 12 && age < 70)).toEqual([14, 21, 28, 30, 35, 42, 49, 56, 60, 63]);
    expect(ages.filter((age) => age >= 70)).toEqual([90, 120, 150, 180, 210, 240]);
  });

  it('always keeps the newest, only what is there, and nothing more the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3 * day, max: 500 * day }), { minLength: 1 }), (ages) => {
        const times = ages.map((age) => now - age);
        const kept = keptBackups(times, now);
        expect(times).toEqual(expect.arrayContaining([...kept]));
        expect(keptBackups([...kept], now)).toEqual(kept);
        const youngest = Math.max(...times);
        if (now - youngest < 270 * day) expect(kept.has(youngest)).toBe(true);
      }),
    );
  });

  it('asks for one when something changed and the last is older than a day', () => {
    expect(backupDue(null, true, now)).toBe(true);
    expect(backupDue(null, false, now)).toBe(false);
    expect(backupDue(now - day, true, now)).toBe(false);
    expect(backupDue(now - day - 1, true, now)).toBe(true);
    expect(backupDue(now - 9 * day, false, now)).toBe(false);
  });
});

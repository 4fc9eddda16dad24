import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupDue, keptBackups } from '../../../shared/rules/backup-rotation.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-06-10T12:00:00Z');

/** What stays of backups with these times, oldest first. */
function staying(times: readonly number[]): number[] {
  const kept = keptBackups(times);
  return times.filter((_, place) => kept.has(place));
}

/** What is there after each automatic backup was followed by a rotation. */
function rotated(
  times: readonly number[],
  seen: (before: number[], after: number[]) => void = () => undefined,
) {
  return times.reduce<number[]>((there, time) => {
    const before = [...there, time];
    const after = staying(before);
    seen(before, after);
    return after;
  }, []);
}

const agesIn = (length: number, times: readonly number[]): number[] => [
  ...new Set(times.map((time) => Math.floor(now / length) - Math.floor(time / length))),
];

const daysOf = (times: readonly number[]): number =>
  new Set(times.map((time) => Math.floor(time / day))).size;

describe('the rotation of backups', () => {
  it('keeps all of two days, then one of each of 12 days, 10 weeks and 9 months', () => {
    const times = Array.from({ length: 24 * 400 }, (_, n) => now - n * hour).toReversed();
    const kept = staying(times);
    expect(kept.filter((time) => now - time <= 2 * day)).toHaveLength(49);
    expect(agesIn(day, kept)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
    expect(agesIn(7 * day, kept)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
    expect(agesIn(30 * day, kept)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4, 5, 6, 7, 8]));
    expect(kept.length).toBeLessThanOrEqual(49 + 12 + 10 + 9);
  });

  it.each([
    ['every day', () => true],
    ['on working days', (n: number) => n % 7 < 5],
  ])('leaves the same after a year of one backup a day, %s, and never grows', (_, works) => {
    const times = Array.from({ length: 400 }, (__, n) => now - (400 - n) * day + n * 60_000).filter(
      (___, n) => works(n),
    );
    let most = 0;
    const kept = rotated(times, (_before, after) => (most = Math.max(most, after.length)));
    expect(most).toBeLessThanOrEqual(3 + 3 + 12 + 10 + 9);
    const spans = (length: number) => new Set(kept.map((time) => Math.floor(time / length))).size;
    expect(spans(day)).toBeGreaterThanOrEqual(12);
    expect(spans(7 * day)).toBeGreaterThanOrEqual(10);
    expect(spans(30 * day)).toBeGreaterThanOrEqual(9);
    expect((times.at(-1) ?? 0) - (kept[0] ?? 0)).toBeGreaterThan(7 * 30 * day);
  });

  it('keeps a year of one backup a week within bounds too', () => {
    const kept = rotated(Array.from({ length: 60 }, (_, n) => now + n * 7 * day));
    expect(kept.length).toBeLessThanOrEqual(3 + 12 + 10 + 9);
    expect(kept.length).toBeGreaterThan(15);
  });

  it.each([
    ['ahead by 400 days', 400 * day],
    ['ahead by 13 days', 13 * day],
    ['back by a day', -day],
    ['back by 20 years', -20 * 365 * day],
  ])('deletes nothing when the clock jumps %s, and nothing when it comes back', (_, jump) => {
    const before = rotated(Array.from({ length: 300 }, (__, n) => now + n * (day + hour)));
    const last = before.at(-1) ?? 0;
    const during = [...before, last + jump];
    expect(staying(during)).toEqual(during);
    const after = [...during, last + day + hour];
    expect(staying(after)).toEqual(after);
  });

  it('over a year of a clock that jumps both ways never loses the latest three nor grows without end', () => {
    const step = fc.oneof(
      { weight: 20, arbitrary: fc.integer({ min: day + 1, max: 2 * day }) },
      { weight: 3, arbitrary: fc.integer({ min: -800 * day, max: 800 * day }) },
      { weight: 1, arbitrary: fc.integer({ min: -hour, max: hour }) },
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 300, maxLength: 365, size: 'max' }), (steps) => {
        let time = now;
        const times = steps.map((one) => (time += one));
        rotated(times, (before, after) => {
          expect(after.slice(-3)).toEqual(before.slice(-3));
          expect(daysOf(after), 'as many days').toBeGreaterThanOrEqual(Math.min(12, daysOf(before)));
          expect(after.length).toBeLessThanOrEqual(3 + 50 + 12 + 10 + 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('keeps only what is there, and nothing less the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3 * day, max: 500 * day })), (ages) => {
        const times = ages.map((age) => now - age);
        const kept = staying(times);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(3, times.length));
        const ordered = staying(times.toSorted((a, b) => a - b));
        expect(staying(ordered).length).toBeGreaterThanOrEqual(Math.min(3, ordered.length));
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

  it('asks for one when the last is later than now, since the clock was set back', () => {
    expect(backupDue(now + 1, true, now)).toBe(true);
    expect(backupDue(now + 400 * day, true, now)).toBe(true);
    expect(backupDue(now + 400 * day, false, now)).toBe(false);
  });
});

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clockAfter, greatestClock, noticeClock } from '../../electron/store/journal/clock.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import { checkInvariants } from '../support/invariants.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { setUpKim } from '../support/seed.ts';

/** Times of a clock that runs backwards, stops, and jumps ahead by years. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 4_000_000_000_000 }),
  fc.integer({ min: 1_773_144_000_000, max: 1_773_144_000_003 }),
);
const device = fc.constantFrom('11111111-a', '22222222-b', 'zzzzzzzz-c');

describe('the clock', () => {
  it('never goes back and never repeats, whatever times it is told', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, device), { maxLength: 60 }), (steps) => {
        let greatest = '';
        for (const [at, who] of steps) {
          const next = clockAfter(greatest, at, who);
          expect(next > greatest).toBe(true);
          expect(next).toHaveLength(14 + 1 + 8);
          greatest = next;
        }
      }),
    );
  });

  it('goes on with the next millisecond when the counter is full', () => {
    expect(clockAfter('0mmkk5mog-zzzz-device-1', 5, 'device-2')).toBe('0mmkk5moh-0000-device-2');
    expect(clockAfter('0mmkk5mog-0009-device-1', 5, 'device-2')).toBe('0mmkk5mog-000a-device-2');
  });

  it('is refused when it is none', () => {
    expect(() => clockAfter('yesterday', 5, 'device-1')).toThrow(RangeError);
  });
});

describe('the clock of a workspace', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = openTestWorkspace();
    await setUpKim(workspace);
  });
  afterEach(() => workspace.close());

  it('comes after every clock it has seen, its own or those of another laptop', () => {
    const { db } = workspace;
    let now = 0;
    const clock = { now: () => now, today: () => '2026-03-10' };
    const writer = new Writer({ db, clock, user: 'kim', device: 'device-1' });
    const act = (at: number): string => {
      now = at;
      let n = 0;
      writer.run('act', null, ({ describe: say, db: own }) => {
        n = Number(own.prepare('SELECT week_start FROM setting').pluck().get());
        own.exec(`UPDATE setting SET week_start = ${n === 7 ? 1 : 7}, txn = (SELECT txn FROM current_txn)`);
        say('act.settings.update');
      });
      return String(db.prepare('SELECT clock FROM txn ORDER BY id DESC LIMIT 1').pluck().get());
    };
    const step = fc.record({ at: time, other: fc.option(fc.tuple(time, device)) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        for (const { at, other } of steps) {
          const seen = other === null ? '' : clockAfter('', other[0], other[1]);
          const before = greatestClock(db);
          noticeClock(db, seen);
          const own = act(at);
          expect(own > seen && own > before).toBe(true);
          expect(greatestClock(db)).toBe(own);
        }
      }),
      { numRuns: 30 },
    );
    checkInvariants(db);
  });

  it('sees nothing that is no clock', () => {
    const before = greatestClock(workspace.db);
    expect(() => noticeClock(workspace.db, 'zzzz')).toThrow(RangeError);
    expect(greatestClock(workspace.db)).toBe(before);
  });
});

import type { Readable, Writable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { changeOne, value } from '../connection/statements.ts';

/**
 * Hybrid logical clock: milliseconds and a counter, both in base 36, and the first characters of the device. Clocks compare
 * as text. One is never behind the greatest clock that the file has seen, its own or another laptop's, so records keep
 * their order whichever way a machine's clock is set.
 */
const pattern = /^([0-9a-z]{9})-([0-9a-z]{4})-/;
const counters = 36 ** 4;

/** The clock that follows `greatest` ('' before the first) at a time in UTC milliseconds. */
export function clockAfter(greatest: string, at: number, device: string): string {
  const [time, counter] = greatest === '' ? [-1, 0] : partsOf(greatest);
  const [millis, count] = at > time ? [at, 0] : counter + 1 < counters ? [time, counter + 1] : [time + 1, 0];
  return `${spelled(millis, 9)}-${spelled(count, 4)}-${device.slice(0, 8)}`;
}

function partsOf(clock: string): readonly [time: number, counter: number] {
  const [, time = '', counter = ''] = pattern.exec(clock) ?? [];
  if (time === '') throw new RangeError(`Not a clock: ${clock}`);
  return [Number.parseInt(time, 36), Number.parseInt(counter, 36)];
}

const spelled = (number: number, digits: number): string => number.toString(36).padStart(digits, '0');

/** The greatest clock that the file has seen; '' before the first. */
export function greatestClock(db: Readable): string {
  return value<string>(db, sql`SELECT seen FROM current_txn`) ?? '';
}

/** Lets the file see a clock of another file: its next record comes after it. RangeError for text that is no clock. */
export function noticeClock(db: Writable, clock: string): void {
  if (clock === '') return;
  partsOf(clock);
  changeOne(db, sql`UPDATE current_txn SET seen = max(seen, ${clock})`);
}

/**
 * Begins a new epoch of the device in this file, which must be unlike any other. Records made since are told by it from
 * those that another opening of the same backup makes, even on the same laptop and at the same time.
 */
export function beginEpoch(db: Writable, epoch: string): void {
  changeOne(db, sql`UPDATE current_txn SET epoch = ${epoch}`);
}

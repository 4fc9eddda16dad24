import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.ts';
import { dateIn } from './calendar-date.ts';

const day = 86_400_000;

/**
 * `dateIn` for many instants of one zone: the offset is looked up once per day, and exactly on days on which it
 * changes. RangeError when the zone is unknown.
 */
export function daysIn(timeZone: string): (epochMs: number) => CalendarDate {
  const offsetAt = (epochMs: number): number =>
    Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
  offsetAt(0);
  const offsets = new Map<number, number | null>();
  return (epochMs) => {
    const start = Math.floor(epochMs / day) * day;
    let offset = offsets.get(start);
    if (offset === undefined) {
      const [first, last] = [offsetAt(start), offsetAt(start + day)];
      offsets.set(start, (offset = first === last ? first : null));
    }
    if (offset === null) return dateIn(timeZone, epochMs);
    return new Date(epochMs + offset).toISOString().slice(0, 10);
  };
}

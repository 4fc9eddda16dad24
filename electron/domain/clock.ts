import { dateIn, type CalendarDate } from '../../shared/calendar/calendar-date.ts';

export interface Clock {
  /** UTC milliseconds. */
  now(): number;
  /** Today's calendar day on this computer. */
  today(): CalendarDate;
}

export interface ZonedClock extends Clock {
  /** The time zone of this computer (IANA name). */
  zone(): string;
}

function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function systemClock(): ZonedClock {
  return { now: () => Date.now(), today: () => dateIn(localZone(), Date.now()), zone: localZone };
}

/** A clock that starts at noon UTC of a day and advances one millisecond per call, so that order is kept. */
export function fixedClock(day: CalendarDate): ZonedClock {
  let looks = 0;
  return { now: () => Date.parse(`${day}T12:00:00Z`) + looks++, today: () => day, zone: localZone };
}

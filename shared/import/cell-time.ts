/** A time of day as written, and the time zone that it names. */
export interface TimeOfDay {
  /** Since midnight. */
  readonly minutes: number;
  readonly isMidnight: boolean;
  /** Minutes ahead of UTC; null when it names no time zone. */
  readonly offset: number | null;
}

const clock = /^(.*?\S)(?:T|,? )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?(.*)$/i;
/** Perhaps with its name behind it, as in browsers. */
const zone = /^ ?(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?)(?: \([^()]*\))?$/i;

/** The day of a cell and its time, if it has one. What isn't a time stays part of the day. */
export function splitTime(text: string): { readonly day: string; readonly time: TimeOfDay | null } {
  const match = text.includes(':') ? clock.exec(text) : null;
  if (!match) return { day: text, time: null };
  const [, day = '', hours = '', minutes = '', seconds = '0', half, end = ''] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  const offset = end === '' ? null : offsetIn(end);
  if (offset === undefined || hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) {
    return { day: text, time: null };
  }
  const inMinutes = hour * 60 + Number(minutes);
  return { day, time: { minutes: inMinutes, isMidnight: inMinutes + Number(seconds) === 0, offset } };
}

/** Minutes ahead of UTC; undefined when it is no time zone. */
function offsetIn(text: string): number | undefined {
  const match = zone.exec(text);
  if (!match) return undefined;
  const [, utc, sign, hours = '0', minutes = '0'] = match;
  if (utc !== undefined) return 0;
  const ahead = Number(hours) * 60 + Number(minutes);
  if (ahead > 14 * 60 || Number(minutes) > 59) return undefined;
  return sign === '-' ? -ahead : ahead;
}

/* Creating an Intl object takes between 30 microseconds and several milliseconds, using one less than one
   microsecond, and a list shows 100,000 amounts. They are pure, so one of each kind is kept. There are few kinds
   (locale x currency). */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The cached number format for that key, created by `make`. The key must include everything that `make` depends on.
 */
export function numberFormat(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = make()));
  return format;
}

/**
 * A Gregorian date format in UTC, cached by locale and options. Calendar dates are passed as UTC noon, so no time
 * zone can shift them, and a printed year can always be typed back.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    dateFormats.set(key, format);
  }
  return format;
}

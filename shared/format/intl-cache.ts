/*
 * Making an Intl object costs some 30 microseconds to milliseconds, using one costs under one; a list shows
 * 100,000 amounts. They are pure, so one of each kind is kept. The number of kinds is small (locale x currency).
 */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** The number format made by `make` under that key, made once. The key must name everything `make` depends on. */
export function numberFormat(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = make()));
  return format;
}

/**
 * A date format of the Gregorian calendar in UTC, made once per locale and options: calendar dates are fed as
 * UTC noon, so no zone of the computer can shift them, and a printed year can always be typed back.
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

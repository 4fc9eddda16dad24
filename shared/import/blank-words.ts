import { plainCell } from './plain-cell.ts';

/** What programs and people write into a cell that has no value. */
const words = (
  'n/a n.a. #n/a #n/v n/d s/d k.a. n.v.t. null (null) \\n nil none nan - -- --- ? ?? . tbd tbc unknown undefined ' +
  'empty (blank) (empty) #ref! #value! #div/0! #name? #num! #null! #wert! #bezug!'
).split(' ');
const word = new RegExp(`^(?:${words.map((one) => one.replace(/[.?()\\]/g, '\\$&')).join('|')})$`, 'i');

/** Days before and after all others, with which programs fill a date that they need. */
const days =
  /^(?:0000-00-00|0001-01-01|1899-12-30|1900-01-01|1900-01-00|1970-01-01|9999-12-31)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const longest = 24;

/** The word for a blank cell that this cell is, in lower case; null for any other. Days only count among dates. */
export function blankWordIn(text: string, isDate: boolean): string | null {
  if (text.length > longest) return null;
  const plain =
    isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)) ? text : plainCell(text);
  if (word.test(plain)) return plain.toLowerCase();
  return isDate && days.test(plain) ? plain.slice(0, 10) : null;
}

const isPlain = (code: number): boolean => code > 32 && code < 127;

import type { NumberSigns } from './locale-signs.ts';

/** The possible values of digits and signs: plain decimals without sign. Two of them need a question. */
export type NumberReading =
  { readonly kind: 'one'; readonly value: string } | Doubtful | { readonly kind: 'none' };

interface Doubtful {
  readonly kind: 'doubtful';
  /** Read as a grouping sign: 1,234. */
  readonly grouped: string;
  /** Read as the decimal sign: 1.234. */
  readonly fraction: string;
  /** The one that the locale would use. */
  readonly usual: 'grouped' | 'fraction' | null;
}

/** Groups of three everywhere, or the Indian lakh (12,34,567). */
const groups = /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/;

/**
 * Reads digits with blanks, apostrophes, points and commas between them. A single sign before exactly three digits is
 * ambiguous: the result says so and names the locale's reading.
 */
export function readNumber(text: string, signs: NumberSigns): NumberReading {
  const plain = text.replaceAll('٫', '.').replaceAll('٬', "'");
  if (!/^[\d.,' ]+$/.test(plain) || !/\d/.test(plain)) return none;
  const points = plain.split('.').length - 1;
  const commas = plain.split(',').length - 1;
  const others = /[' ]/.test(plain);
  if (points > 0 && commas > 0) {
    const decimal = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
    return others ? none : readBoth(plain, decimal, decimal === '.' ? ',' : '.');
  }
  const sign = points > 0 ? '.' : ',';
  if (others) return points + commas > 1 ? none : readBoth(plain, sign, plain.includes("'") ? "'" : ' ');
  if (points + commas === 0) return one(plain);
  if (points + commas > 1) return readBoth(plain, '', sign);
  return readSingle(plain, sign, signs);
}

const none = { kind: 'none' } as const;

function one(value: string): NumberReading {
  return { kind: 'one', value };
}

function readBoth(text: string, decimal: string, group: string): NumberReading {
  const [whole = '', fraction, ...more] = decimal === '' ? [text] : text.split(decimal);
  if (more.length > 0 || fraction === '' || (fraction !== undefined && !/^\d+$/.test(fraction))) return none;
  if (!groups.test(whole.replaceAll(group, ','))) return none;
  const digits = whole.replaceAll(group, '');
  return one(fraction === undefined ? digits : `${digits}.${fraction}`);
}

function readSingle(text: string, sign: string, signs: NumberSigns): NumberReading {
  const [whole = '', fraction = ''] = text.split(sign);
  if (fraction === '') return none;
  const value = `${whole === '' ? '0' : whole}.${fraction}`;
  if (fraction.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole)) return one(value);
  const usual = sign === signs.decimal ? 'fraction' : sign === signs.group ? 'grouped' : null;
  return { kind: 'doubtful', grouped: whole + fraction, fraction: value, usual };
}

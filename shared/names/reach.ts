/** Keys of phone numbers and e-mail addresses, to find customers that may be the same. They may find too many. */

/** The comparable form of an e-mail address; an empty string for none. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

const otherDigits = /[^\P{Nd}0-9]/gu;

/** The digit that a character of any script stands for: a script's ten digits follow one another. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/**
 * The digits of a phone number without international prefix (+, 00), trunk zero and extension: `+49 (0)431 12345` gives
 * 4943112345, `0431 12345 ext. 7` gives 43112345. In Russia and its neighbours the trunk digit is an 8.
 */
export function phoneDigits(phone: string): string {
  const plain = phone.normalize('NFKC').replace(otherDigits, plainDigit).toLowerCase();
  const [number = ''] = plain.split(/ext|x|#|;/);
  const digits = number.replace(/\(0\)/g, '').replace(/\D/g, '');
  if (!number.includes('+') && /^8\d{10}$/.test(digits)) return digits.slice(1);
  return digits.replace(/^0+/, '');
}

/** Shorter numbers are not compared: short codes and incomplete numbers. */
const tellingDigits = 6;
const keyDigits = 7;

/**
 * The key for looking up a phone number: its last seven digits, since people type a number with and without the
 * country; an empty string when it is too short. Check with `samePhone` before treating two numbers as equal.
 */
export function phoneKey(phone: string): string {
  const digits = phoneDigits(phone);
  return digits.length < tellingDigits ? '' : digits.slice(-keyDigits);
}

/**
 * Whether two numbers may be the same: the longer one ends with the shorter, as an international number ends with the
 * national one.
 */
export function samePhone(a: string, b: string): boolean {
  if (phoneKey(a) === '' || phoneKey(b) === '') return false;
  const [short, long] = [phoneDigits(a), phoneDigits(b)].sort((x, y) => x.length - y.length);
  return (long ?? '').endsWith(short ?? '');
}

const onlyPhone = /^[\p{Nd}\s+()/.\u2010-\u2015-]+$/u;
/** So many digits say enough to look for them in phone numbers. */
const searchedDigits = 3;

/** What a typed text looks for in the digits of phone numbers. */
export interface PhoneSearch {
  readonly digits: string;
  /** The digits without a country code, whatever its length; none where there is no country code. */
  readonly national: readonly string[];
}

/** Null for a text that is no part of a phone number. */
export function phoneSearch(text: string): PhoneSearch | null {
  if (!onlyPhone.test(text)) return null;
  const digits = phoneDigits(text);
  if (digits.length < searchedDigits) return null;
  const isInternational = /^\s*(\+|00)/.test(text.normalize('NFKC'));
  const national = isInternational ? [1, 2, 3].map((code) => digits.slice(code).replace(/^0/, '')) : [];
  return { digits, national: national.filter((part) => part.length >= searchedDigits) };
}

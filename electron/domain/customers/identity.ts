/**
 * Keys that ignore differences in typing, to find possible duplicates. House rule: duplicates are warned about, never
 * blocked, so a key may match too much.
 */

/** The comparable form of an e-mail address; an empty string for none. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * The digits of a phone number without international prefix (+, 00), bracketed trunk zero (0), leading zeros and
 * extension: `+49 (0)431 12345` gives 4943112345, `0431 12345 ext. 7` gives 43112345.
 */
function phoneDigits(phone: string): string {
  const [number = ''] = phone.toLowerCase().split(/ext|x|#/);
  return number.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
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

/**
 * What tells whether two customers may be one: keys that look past how a person types. House rule: duplicates are
 * warned about, never blocked, so a key may err on the side of a warning.
 */

/** An e-mail address as it is compared; an empty string for none. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * The digits of a phone number without the signs of dialling abroad (+, 00), the bracketed trunk zero (0), leading
 * zeros and an extension: `+49 (0)431 12345` gives 4943112345, `0431 12345 ext. 7` gives 43112345.
 */
function phoneDigits(phone: string): string {
  const [number = ''] = phone.toLowerCase().split(/ext|x|#/);
  return number.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
}

/** Fewer digits than this say nothing: short codes and numbers half typed. */
const tellingDigits = 6;
const keyDigits = 7;

/**
 * Under which a phone number is looked up: its last seven digits, since one number is typed with and without its
 * country; an empty string when it is too short to tell. Ask `samePhone` before calling two numbers equal.
 */
export function phoneKey(phone: string): string {
  const digits = phoneDigits(phone);
  return digits.length < tellingDigits ? '' : digits.slice(-keyDigits);
}

/** Whether two numbers may be one: the shorter ends the longer, as a national number ends its international form. */
export function samePhone(a: string, b: string): boolean {
  if (phoneKey(a) === '' || phoneKey(b) === '') return false;
  const [short, long] = [phoneDigits(a), phoneDigits(b)].sort((x, y) => x.length - y.length);
  return (long ?? '').endsWith(short ?? '');
}

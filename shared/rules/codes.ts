import { identityKey, plainText } from '../names/name-keys.ts';

/**
 * Proposes a code for a cycle or a close reason: its name in capitals without accents, cut to `longest` characters,
 * with a number if it is taken: "Large deals" gives LARGE-DEAL, then LARGE-DEA2. House rule.
 */
export function codeFrom(name: string, taken: readonly string[], longest: number): string {
  const letters = plainText(name)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return freeCode(trimmed(letters.slice(0, longest)) || 'X', taken, longest);
}

/**
 * Proposes the code of a salesperson: initials, with a number if they are taken: "Anna Keller" gives AK, then AK2.
 * House rule.
 */
export function initialsFrom(name: string, taken: readonly string[]): string {
  const initials = plainText(name)
    .toUpperCase()
    .split(' ')
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 1))
    .join('');
  return freeCode(initials.slice(0, 5) || 'X', taken, 20);
}

/**
 * Proposes initials for the first salesperson, when none are taken: at most three letters without accents, one for
 * each part of a double name: "Anna-Lena Keller" gives ALK. House rule.
 */
export function initialsOf(name: string): string {
  return name
    .normalize('NFKD')
    .split(/[\s-]+/)
    .map((word) => /[A-Za-z0-9]/.exec(word)?.[0] ?? '')
    .join('')
    .toUpperCase()
    .slice(0, 3);
}

/**
 * Proposes the mark of a workspace's numbers: the initials, with a number if another workspace of the computer has them: K,
 * then K2. Empty without a name. House rule (pricing-and-documents, numbers).
 */
export function markFor(name: string, taken: readonly string[]): string {
  const initials = initialsOf(name);
  return initials === '' ? '' : freeCode(initials, taken, 5);
}

/** The code, or the same with the first free number at its end when it is taken: LARGE, LARGE2, LARGE3. */
export function freeCode(code: string, taken: readonly string[], longest: number): string {
  const known = new Set(taken.map(identityKey));
  if (!known.has(identityKey(code))) return code;
  for (let n = 2; ; n += 1) {
    const next = `${code.slice(0, longest - String(n).length)}${n}`;
    if (!known.has(identityKey(next))) return next;
  }
}

function trimmed(code: string): string {
  return code.replace(/^-+|-+$/g, '');
}

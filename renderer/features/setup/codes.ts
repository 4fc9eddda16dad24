import { fold } from '../../../shared/words/fold.ts';

/** A code made from a name and not yet taken: "Large deals" gives LARGE-DEAL, then LARGE-DEA2. Can be changed. */
export function codeFrom(name: string, taken: readonly string[], longest: number): string {
  const letters = fold(name)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return untaken(trimmed(letters.slice(0, longest)) || 'X', taken, longest);
}

/** Initials made from a person's name and not yet taken: "Anna Keller" gives AK, then AK2. */
export function initialsFrom(name: string, taken: readonly string[]): string {
  const initials = fold(name)
    .toUpperCase()
    .split(' ')
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 1))
    .join('');
  return untaken(initials.slice(0, 5) || 'X', taken, 20);
}

function untaken(code: string, taken: readonly string[], longest: number): string {
  const known = new Set(taken.map(fold));
  if (!known.has(fold(code))) return code;
  for (let n = 2; ; n += 1) {
    const next = `${code.slice(0, longest - String(n).length)}${n}`;
    if (!known.has(fold(next))) return next;
  }
}

function trimmed(code: string): string {
  return code.replace(/^-+|-+$/g, '');
}

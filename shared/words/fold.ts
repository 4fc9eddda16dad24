/**
 * Text for sorting and comparing: without marks, in lower case, white space as single spaces. "Förde  Immobilien" and
 * "forde immobilien" fold to the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

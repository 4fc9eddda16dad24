/** The words of a search, at most eight; what holds no letter or digit finds nothing and is left out. */
export function searchTerms(search: string): string[] {
  return search
    .split(/[\s\0]+/)
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .slice(0, 8);
}

/** A term as an FTS5 query for words that begin with it. Quoted, so that no sign in it is an operator. */
export function matchPrefix(term: string): string {
  return `"${term.replaceAll('"', '""')}" *`;
}

/** Whether a term finds about as much as it leaves out: a single letter, the first key of every search. */
export function isBroad(term: string): boolean {
  return term.length === 1;
}

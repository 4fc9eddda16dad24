/** The words of a search, at most eight; words without letters and digits find nothing and are left out. */
export function searchTerms(search: string): string[] {
  return search
    .split(/[\s\0]+/)
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .slice(0, 8);
}

/** A term as an FTS5 query for words that start with it. Quoted, so that no character is an operator. */
export function matchPrefix(term: string): string {
  return `"${term.replaceAll('"', '""')}" *`;
}

/** Whether a term matches too much to be selective: a single letter, the first key of every search. */
export function isBroad(term: string): boolean {
  return term.length === 1;
}

/** Words of a search as one FTS5 query: each must begin a word of the record. Null when there are none. */
export function matchWords(search: string): string | null {
  const terms = searchTerms(search.replaceAll('\0', ' '));
  return terms.length === 0 ? null : terms.map(matchPrefix).join(' AND ');
}

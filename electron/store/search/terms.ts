import { isSingleCharacter, wantedBy, type Wanted } from '../../../shared/names/search-words.ts';

/** The words of a search, at most eight; words without letters and digits find nothing and are left out. */
export function searchTerms(search: string): string[] {
  return search
    .split(/[\s\0]+/)
    .filter((term) => wantedBy(term).length > 0)
    .slice(0, 8);
}

/** Quoted, so that no character is an operator. */
function quoted({ words, last }: Wanted): string {
  const phrase = `"${words.join(' ').replaceAll('"', '""')}"`;
  return last === 'beginning' ? `${phrase} *` : phrase;
}

/** A term as an FTS5 query for words that start with it. */
export function matchTerm(term: string): string {
  return wantedBy(term).map(quoted).join(' OR ');
}

/** Whether a term matches too much to be selective: a single character, the first key of every search. */
export function isBroad(term: string): boolean {
  return isSingleCharacter(term);
}

/** Words of a search as one FTS5 query: each must begin a word of the record. Null when there are none. */
export function matchWords(search: string): string | null {
  const terms = searchTerms(search);
  return terms.length === 0 ? null : terms.map((term) => `(${matchTerm(term)})`).join(' AND ');
}

import { lookalikeKey, identityKey } from '../names/name-keys.ts';
import { plainCell } from './plain-cell.ts';

/** How sure it is that a cell is a known word. */
export type Alike = 'same' | 'alike';

/**
 * The form in which words of programs are the same: "in_progress", "In progress" and "InProgress" are one word, whatever
 * marks without a width are among them.
 */
function wordKey(text: string): string {
  return identityKey(plainCell(text).replace(/[\s_\-–—./]+/gu, ''));
}

/** The place of a stage before its name: "4 - Negotiation", "Step 2: Offer". */
const numbered = /^\s*(?:(?:stage|step|phase|stufe|étape|etapa|fase)\s*)?\d{1,2}\s*[-–—.:)/]\s*(?=\p{L})/iu;

/**
 * Known words with their meanings, found as they are or, where only marks, punctuation and a number before them differ, as
 * look-alikes.
 */
export class WordBook<T> {
  private readonly same = new Map<string, T>();
  private readonly alike = new Map<string, T>();

  constructor(words: Iterable<readonly [word: string, meaning: T]>) {
    for (const [word, meaning] of words) this.add(word, meaning);
  }

  /** Adds a word; one that was there before stays. */
  private add(word: string, meaning: T): void {
    const [same, alike] = [wordKey(word), lookalikeKey(word)];
    if (!this.same.has(same)) this.same.set(same, meaning);
    if (alike !== '' && !this.alike.has(alike)) this.alike.set(alike, meaning);
  }

  find(cell: string): { readonly meaning: T; readonly how: Alike } | null {
    const same = this.same.get(wordKey(cell));
    if (same !== undefined) return { meaning: same, how: 'same' };
    const alike =
      this.alike.get(lookalikeKey(cell)) ?? this.alike.get(lookalikeKey(cell.replace(numbered, '')));
    return alike === undefined ? null : { meaning: alike, how: 'alike' };
  }
}

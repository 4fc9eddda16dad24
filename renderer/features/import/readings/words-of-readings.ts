/** A reading as people see it. */
export interface Shown {
  /** The heading of the column; blank for the file as a whole. */
  readonly heading: string;
  readonly value: string;
  /** What an example becomes under the decision; blank without one. */
  readonly reads: string;
  readonly rows: number;
  /** The first rows, by name. */
  readonly rowNames: readonly string[];
  /** The cells it is about, for example a currency sign. */
  readonly of: string;
}

/** What the wizard says about a kind of reading. A new kind is one more description. */
export interface ReadingWords {
  /** What was decided, as a sentence. */
  sentence(this: void, shown: Shown): string;
  /** What is asked while nothing is decided. `example`: a cell. */
  question(this: void, shown: Omit<Shown, 'value' | 'reads'> & { readonly example: string }): string;
  /** A choice. `reads`: what the example becomes; blank without an example. */
  option(this: void, value: string, reads: string): string;
  /** It is only offered, so nobody needs to know why it is so. */
  readonly isOffer?: true;
}

/** Whether a choice is one of those that every file has. */
export function isKnownOption<const V extends string>(value: string, known: readonly V[]): value is V {
  return known.some((one) => one === value);
}

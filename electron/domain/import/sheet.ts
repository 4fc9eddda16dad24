/** A file as rows of texts, independent of its format. */
export interface Sheet {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row of the file, counting from 1 and including the headings, for each of `rows`. */
  readonly rowNumbers: Uint32Array;
}

/** Called regularly during long work; throws when the work has to stop. */
export type Tick = (done: number, total: number | null) => void;

/** The number of rows between calls of `Tick`. */
export const rowsPerTick = 1000;

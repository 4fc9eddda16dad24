/** A file as rows of texts; how it was read is none of the domain's business. */
export interface Sheet {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row of the file, counted from 1 with the headings, for each of `rows`. */
  readonly rowNumbers: Uint32Array;
}

/** Called now and then in long work; throws when the work is to stop. */
export type Tick = (done: number, total: number | null) => void;

/** After how many rows `Tick` is called. */
export const rowsPerTick = 1000;

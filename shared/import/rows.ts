/** Where the cells of rows come from. */
export interface RowSource {
  readonly length: number;
  /** How many cells a row has. */
  width(this: void, index: number): number;
  /** One cell; empty where the row has none. */
  cell(this: void, index: number, column: number): string;
}

/**
 * The rows of a table, each a list of texts. A file may have a million, so they are never all in memory as lists: a row
 * is put together when it is asked for, and changed rows are changed again each time.
 */
export class Rows implements Iterable<readonly string[]> {
  private readonly source: RowSource;

  constructor(source: RowSource) {
    this.source = source;
  }

  static of(rows: readonly (readonly string[])[]): Rows {
    return new Rows({
      length: rows.length,
      width: (index) => rows[index]?.length ?? 0,
      cell: (index, column) => rows[index]?.[column] ?? '',
    });
  }

  get length(): number {
    return this.source.length;
  }

  width(index: number): number {
    return this.source.width(index);
  }

  cell(index: number, column: number): string {
    return column < 0 ? '' : this.source.cell(index, column);
  }

  at(index: number): readonly string[] {
    const { width, cell } = this.source;
    const cells: string[] = [];
    for (let column = 0, end = width(index); column < end; column += 1) cells.push(cell(index, column));
    return cells;
  }

  /** The rows between two places. */
  between(from: number, to: number): (readonly string[])[] {
    const end = Math.min(to, this.length);
    return Array.from({ length: Math.max(0, end - from) }, (_, i) => this.at(from + i));
  }

  forEach(visit: (cells: readonly string[], index: number) => void): void {
    for (let index = 0; index < this.length; index += 1) visit(this.at(index), index);
  }

  *[Symbol.iterator](): Iterator<readonly string[]> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }

  /** These rows with something changed. What isn't named stays. */
  with(change: Partial<RowSource>): Rows {
    return new Rows({ ...this.source, ...change });
  }
}

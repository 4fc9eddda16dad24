import { Rows } from './rows.ts';

/** Rows that are packed together: few enough that one of a million fits in memory as a list. */
const blockBits = 10;
const rowsPerBlock = 1 << blockBits;
/** Longer texts aren't copied into a block but kept, each once. */
const longest = 1000;

/** The cells of one column of a block: each different text once, one behind the other. */
interface Column {
  readonly text: string;
  /** Where each text ends. */
  readonly ends: Uint32Array;
  /** Which text a row has; null when all have the same. */
  readonly places: Uint16Array | null;
  /** Long texts by their place, which is empty in `text`. */
  readonly long: ReadonlyMap<number, string> | null;
}

interface Block {
  readonly columns: readonly Column[];
  readonly widths: Uint16Array;
}

/** Packs rows while they are read, so that they need little more memory than their file. */
export class RowPacker {
  private readonly blocks: Block[] = [];
  private waiting: (readonly string[])[] = [];
  private readonly long = new Map<string, string>();

  get length(): number {
    return this.blocks.length * rowsPerBlock + this.waiting.length;
  }

  add(cells: readonly string[]): void {
    this.waiting.push(cells);
    if (this.waiting.length === rowsPerBlock) this.pack();
  }

  /** The rows. No more can be added then. */
  finish(): Rows {
    const { length, blocks } = this;
    if (this.waiting.length > 0) this.pack();
    return new Rows({
      length,
      width: (index) => blocks[index >>> blockBits]?.widths[index & (rowsPerBlock - 1)] ?? 0,
      cell: (index, column) => {
        const found = blocks[index >>> blockBits]?.columns[column];
        return found === undefined ? '' : textAt(found, index & (rowsPerBlock - 1));
      },
    });
  }

  private pack(): void {
    const rows = this.waiting;
    this.waiting = [];
    const widths = Uint16Array.from(rows, (cells) => cells.length);
    const width = widths.reduce((most, one) => Math.max(most, one), 0);
    this.blocks.push({ widths, columns: Array.from({ length: width }, (_, column) => this.column(rows, column)) });
  }

  private column(rows: readonly (readonly string[])[], column: number): Column {
    const known = new Map<string, number>();
    const places = new Uint16Array(rows.length);
    rows.forEach((cells, row) => {
      const cell = cells[column] ?? '';
      let place = known.get(cell);
      if (place === undefined) known.set(cell, (place = known.size));
      places[row] = place;
    });
    const texts = [...known.keys()];
    let end = 0;
    const ends = Uint32Array.from(texts, (text) => (end += text.length > longest ? 0 : text.length));
    const kept = texts.flatMap((text, place) =>
      text.length > longest ? [[place, this.keptOnce(text)] as const] : [],
    );
    return {
      text: texts.filter((text) => text.length <= longest).join(''),
      ends,
      places: texts.length === 1 ? null : places,
      long: kept.length === 0 ? null : new Map(kept),
    };
  }

  /** Joined from two parts, since a text cut out of a larger one keeps all of that in memory. */
  private keptOnce(text: string): string {
    let own = this.long.get(text);
    if (own === undefined) {
      own = [text.slice(0, longest), text.slice(longest)].join('');
      this.long.set(own, own);
    }
    return own;
  }
}

function textAt({ text, ends, places, long }: Column, row: number): string {
  const place = places === null ? 0 : (places[row] ?? 0);
  return long?.get(place) ?? text.slice(place === 0 ? 0 : (ends[place - 1] ?? 0), ends[place] ?? 0);
}

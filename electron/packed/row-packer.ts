import { Rows } from '../../shared/import/rows.ts';

/** Rows that are packed together. */
const blockBits = 10;
const rowsPerBlock = 1 << blockBits;
/** Longer texts aren't packed but kept, each once. */
const longest = 1000;
/** Of unpacked columns so many bytes are kept, for the next cells of their blocks. */
const mostUnpacked = 8_000_000;
/** Texts with one byte for each character. */
const narrow = /^[\0-\xff]*$/;

/** The cells of one column of a block: each different text once, one behind the other. */
interface Column {
  readonly bytes: Buffer;
  /** Whether a character takes two bytes. */
  readonly isWide: boolean;
  /** Where each text ends. */
  readonly ends: Uint16Array | Uint32Array;
  /** Which text a row has; null when all have the same, or each its own. */
  readonly places: Uint16Array | null;
  /** Long texts by their place, which is empty in `bytes`. */
  readonly long: ReadonlyMap<number, string> | null;
  unpacked: string | null;
}

interface Block {
  readonly columns: readonly Column[];
  readonly widths: Uint16Array;
}

/** Packs rows while they are read: they need no more memory than their file, and none of what is collected as garbage. */
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
    const unpacker = new Unpacker();
    return new Rows({
      length,
      width: (index) => blocks[index >>> blockBits]?.widths[index & (rowsPerBlock - 1)] ?? 0,
      cell: (index, column) => {
        const found = index < length ? blocks[index >>> blockBits]?.columns[column] : undefined;
        return found === undefined ? '' : unpacker.text(found, column, index & (rowsPerBlock - 1));
      },
    });
  }

  private pack(): void {
    const rows = this.waiting;
    this.waiting = [];
    const widths = Uint16Array.from(rows, (cells) => cells.length);
    const width = widths.reduce((most, one) => Math.max(most, one), 0);
    const columns = Array.from({ length: width }, (_, column) => this.column(rows, column));
    this.blocks.push({ widths, columns });
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
    const long = new Map<number, string>();
    const texts = [...known.keys()];
    texts.forEach((text, place) => {
      if (text.length <= longest) return;
      long.set(place, this.keptOnce(text));
      texts[place] = '';
    });
    return {
      ...packed(texts),
      places: texts.length === 1 || texts.length === rows.length ? null : places,
      long: long.size === 0 ? null : long,
      unpacked: null,
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

function packed(texts: readonly string[]): Pick<Column, 'bytes' | 'isWide' | 'ends'> {
  const all = texts.join('');
  let end = 0;
  const ends = texts.map((text) => (end += text.length));
  const isWide = !narrow.test(all);
  return {
    bytes: Buffer.from(all, isWide ? 'utf16le' : 'latin1'),
    isWide,
    ends: end > 0xffff ? Uint32Array.from(ends) : Uint16Array.from(ends),
  };
}

/** Unpacks a whole column of a block once a second cell of it is asked for: most work goes through the rows in order. */
class Unpacker {
  private readonly lastAsked: Column[] = [];
  private readonly kept: Column[] = [];
  private keptBytes = 0;

  text(from: Column, column: number, row: number): string {
    const { places, ends, long } = from;
    const place = places === null ? Math.min(row, ends.length - 1) : (places[row] ?? 0);
    const kept = long?.get(place);
    if (kept !== undefined) return kept;
    const [start, end] = [place === 0 ? 0 : (ends[place - 1] ?? 0), ends[place] ?? 0];
    if (start === end) return '';
    if (from.unpacked === null) {
      const before = this.lastAsked[column];
      this.lastAsked[column] = from;
      if (before !== from) return textOf(from, start, end);
      this.unpack(from);
    }
    return from.unpacked?.slice(start, end) ?? '';
  }

  private unpack(column: Column): void {
    column.unpacked = textOf(column, 0, column.bytes.length);
    this.kept.push(column);
    this.keptBytes += column.bytes.length;
    while (this.keptBytes > mostUnpacked && this.kept.length > 1) {
      const oldest = this.kept.shift();
      if (oldest === undefined) return;
      oldest.unpacked = null;
      this.keptBytes -= oldest.bytes.length;
    }
  }
}

/** Unlike UTF-8, these lose nothing of any text, and their characters are found by their places. */
function textOf({ bytes, isWide }: Column, start: number, end: number): string {
  return isWide ? bytes.toString('utf16le', 2 * start, 2 * end) : bytes.toString('latin1', start, end);
}

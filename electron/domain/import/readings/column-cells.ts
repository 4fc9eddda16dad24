import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { Sheet } from '../sheet.ts';

type Choice = ColumnReading['choices'][number];
type Example = Choice['examples'][number];

/** A cell, and its row of the file. */
export interface PlacedCell {
  readonly row: number;
  readonly text: string;
}

const longestExample = 60;

/** Cells that depend on a reading: all are counted, and the first are kept as examples. */
export class Concerned {
  private total = 0;
  private readonly first: number[] = [];
  private readonly examples: PlacedCell[] = [];

  add(row: number, text: string): void {
    this.total += 1;
    if (this.first.length < 10) this.first.push(row);
    if (this.examples.length < 2 && !this.examples.some((one) => one.text === text)) {
      this.examples.push({ row, text });
    }
  }

  get isEmpty(): boolean {
    return this.total === 0;
  }

  get rows(): ColumnReading['rows'] {
    return { total: this.total, first: [...this.first] };
  }

  /** A choice, with what the examples become. */
  choice(value: string, becomes: (text: string) => Example['becomes']): Choice {
    return choiceOf(value, this.examples, becomes);
  }

  /** The first example. */
  get sample(): PlacedCell | null {
    return this.examples[0] ?? null;
  }
}

export function choiceOf(
  value: string,
  cells: readonly PlacedCell[],
  becomes: (text: string) => Example['becomes'],
): Choice {
  return {
    value,
    examples: cells.map(({ row, text }) => ({
      row,
      text: text.slice(0, longestExample),
      becomes: becomes(text),
    })),
  };
}

/** Visits the cells of a column that aren't blank, with their rows of the file. */
export function eachCell(
  { rows, rowNumbers }: Sheet,
  column: number,
  visit: (text: string, row: number, index: number) => void,
): void {
  for (let index = 0; index < rows.length; index += 1) {
    const text = rows.cell(index, column);
    if (text !== '') visit(text, rowNumbers[index] ?? index + 1, index);
  }
}

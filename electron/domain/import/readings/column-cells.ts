import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { Sheet } from '../sheet.ts';

/** A cell that isn't blank, and its row of the file. */
export interface PlacedCell {
  readonly row: number;
  readonly text: string;
}

/** The cells of a column that aren't blank, in order. */
export function* cellsOf({ rows, rowNumbers }: Sheet, column: number): Iterable<PlacedCell> {
  for (let index = 0; index < rows.length; index += 1) {
    const text = rows[index]?.[column];
    if (text === undefined || text === '') continue;
    yield { row: rowNumbers[index] ?? index + 1, text };
  }
}

/** Cells that depend on a reading: all are counted, and the first are kept as examples. */
export class Concerned {
  private total = 0;
  private readonly first: number[] = [];
  readonly examples: PlacedCell[] = [];

  add(cell: PlacedCell): void {
    this.total += 1;
    if (this.first.length < 10) this.first.push(cell.row);
    if (this.examples.length < 2 && !this.examples.some(({ text }) => text === cell.text)) {
      this.examples.push({ row: cell.row, text: cell.text.slice(0, 60) });
    }
  }

  get rows(): ColumnReading['rows'] {
    return { total: this.total, first: [...this.first] };
  }
}

import type { CellMeaning, ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { decimalSignIn, readAmountCell, type DecimalSign } from '../../../../shared/import/cell-amount.ts';
import { fromMinor } from '../../../../shared/money/money.ts';
import { dropTrailingZeros } from '../../../../shared/money/percent.ts';
import { cellsOf, Concerned } from './column-cells.ts';
import { columnsOfKind, type FileFacts } from './file-facts.ts';
import { decided, type Found } from './found.ts';

const signs: readonly DecimalSign[] = ['.', ','];

/** The decimal sign of each column of amounts that has one. */
export function decimalSignReadings(facts: FileFacts): ColumnReading[] {
  return columnsOfKind(facts, 'amount').flatMap((column) => {
    const found = signIn(facts, column);
    return found === null ? [] : [decided(found, facts.decisions)];
  });
}

function signIn({ sheet }: FileFacts, column: number): Found | null {
  const seen = new Set<DecimalSign>();
  const concerned = new Concerned();
  for (const cell of cellsOf(sheet, column)) {
    const sign = decimalSignIn(cell.text);
    if (sign === null) continue;
    concerned.add(cell);
    if (sign !== 'either') seen.add(sign);
  }
  if (concerned.rows.total === 0) return null;
  const [only] = seen;
  const isProven = seen.size === 1 && only !== undefined;
  return {
    about: 'decimal-sign',
    column,
    of: '',
    value: isProven ? only : null,
    by: isProven ? 'cells' : 'asked',
    rows: concerned.rows,
    choices: signs.map((value) => ({
      value,
      examples: concerned.examples.map((cell) => ({ ...cell, becomes: numberOf(cell.text, value) })),
    })),
  };
}

function numberOf(text: string, sign: DecimalSign): CellMeaning {
  const read = readAmountCell(text, sign, 4);
  return read.ok
    ? { kind: 'number', number: dropTrailingZeros(fromMinor(read.minor, 4)) }
    : { kind: 'error' };
}

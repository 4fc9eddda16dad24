import type { CellMeaning, ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { readAmountCell, type AmountRules, type DecimalSign } from '../../../../shared/import/cell-amount.ts';
import { fromMinor } from '../../../../shared/money/money.ts';
import { dropTrailingZeros } from '../../../../shared/money/percent.ts';
import type { AmountColumn } from './amount-survey.ts';
import { choiceOf, type Concerned } from './column-cells.ts';
import type { FileFacts } from './file-facts.ts';
import { decided, type Found } from './found.ts';

const signs: readonly DecimalSign[] = ['.', ','];

/**
 * The decimal sign of each column of amounts that has one. `asWritten`: no spreadsheet has changed the dates of the
 * file, so its amounts still are as its system writes them.
 */
export function decimalSignReadings(
  facts: FileFacts,
  amounts: readonly AmountColumn[],
  asWritten: boolean,
): ColumnReading[] {
  return amounts.flatMap((amount) => {
    const { signs: said, column } = amount;
    if (said['.'].isEmpty && said[','].isEmpty && said.either.isEmpty) return [];
    // Numbers of a workbook say nothing about those that are stored as text, which alone can be ambiguous.
    if (facts.sheet.isWorkbook && !said['.'].isEmpty && said[','].isEmpty && !said.either.isEmpty)
      return [decided(askedSign(column, said.either, true), facts.decisions)];
    if (said['.'].isEmpty || said[','].isEmpty)
      return [decided(oneSign(amount, asWritten ? facts.system.writes.decimalSign : null), facts.decisions)];
    const mixed = decided(mixedSigns(amount), facts.decisions);
    const isEach = mixed.value === 'each';
    const asked = isEach ? said.either : said['.'];
    return asked.isEmpty ? [mixed] : [mixed, decided(askedSign(column, asked, isEach), facts.decisions)];
  });
}

function oneSign(
  { column, signs: said, hasThreeDecimals }: AmountColumn,
  written: DecimalSign | null,
): Found {
  const value = signs.find((sign) => !said[sign].isEmpty);
  if (value === undefined) {
    const asked = askedSign(column, said.either, false);
    return written !== null && hasThreeDecimals ? { ...asked, value: written, by: 'system' } : asked;
  }
  const { rows } = said[value];
  // What the sign changes is more telling than what proves it.
  const shown = said.either.isEmpty ? said[value] : said.either;
  return {
    about: 'decimal-sign',
    column,
    of: '',
    value,
    by: 'cells',
    rows: { ...rows, total: rows.total + said.either.rows.total },
    choices: signs.map((sign) => shown.choice(sign, asNumber({ decimalSign: sign, each: false }))),
  };
}

function mixedSigns({ column, signs: said }: AmountColumn): Found {
  const proofs = signs.flatMap((sign) => said[sign].sample ?? []).toSorted((a, b) => a.row - b.row);
  const total = said['.'].rows.total + said[','].rows.total + said.either.rows.total;
  return {
    about: 'mixed',
    column,
    of: 'decimal-sign',
    value: 'each',
    by: 'cells',
    rows: { total, first: proofs.map(({ row }) => row) },
    choices: [
      choiceOf('each', proofs, asNumber({ decimalSign: null, each: true })),
      choiceOf('one', proofs, () => ({ kind: 'error' })),
    ],
  };
}

function askedSign(column: number, cells: Concerned, each: boolean): Found {
  return {
    about: 'decimal-sign',
    column,
    of: '',
    value: null,
    by: 'asked',
    rows: cells.rows,
    choices: signs.map((sign) => cells.choice(sign, asNumber({ decimalSign: sign, each }))),
  };
}

function asNumber(rules: AmountRules) {
  return (text: string): CellMeaning => {
    const read = readAmountCell(text, rules, 4);
    return read.ok
      ? { kind: 'number', number: dropTrailingZeros(fromMinor(read.minor, 4)) }
      : { kind: 'error' };
  };
}

import { amountHint, type DecimalSign } from '../../../../shared/import/cell-amount.ts';
import { headingCurrency } from '../../../../shared/import/heading-currency.ts';
import { decisionOn } from '../../../../shared/import/readings.ts';
import { decimalsOf, isIsoCurrency } from '../../../../shared/money/currencies.ts';
import { Concerned, eachCell } from './column-cells.ts';
import { columnsOfKind, type FileFacts } from './file-facts.ts';

/** What the amounts of a column say. */
export interface AmountColumn {
  readonly column: number;
  /** Cells with each decimal sign, and cells that may have either. */
  readonly signs: Readonly<Record<DecimalSign | 'either', Concerned>>;
  /** Whether every cell that may have either sign is in a currency with three decimals. */
  hasThreeDecimals: boolean;
  readonly negative: Concerned;
  /** Cells with a sign that several currencies share, in rows that name no currency otherwise; by sign. */
  readonly shared: Map<string, Concerned>;
  /** The currency in the heading. */
  readonly headingCurrency: string | null;
  /** Cells that name no currency, in rows that have none in a column of its own. */
  readonly nameless: Concerned;
}

export interface AmountSurvey {
  readonly amounts: readonly AmountColumn[];
  /** One cell for each row with amounts of which none names a currency. */
  readonly nameless: Concerned;
  /** The column of the first of them. */
  readonly namelessColumn: number;
}

/** Whether a row has an amount without a currency, and one that names the currency of the row. */
const without = 1;
const withOne = 2;

/** Looks at every amount once. */
export function surveyAmounts(facts: FileFacts): AmountSurvey {
  const { sheet } = facts;
  const rows = new Uint8Array(sheet.rows.length);
  const amounts = columnsOfKind(facts, 'amount').map((column) => surveyColumn(facts, column, rows));
  const nameless = new Concerned();
  let namelessColumn = -1;
  rows.forEach((said, index) => {
    if (said !== without) return;
    const cells = sheet.rows.at(index);
    const own = amounts.find(({ column }) => (cells[column] ?? '').trim() !== '');
    if (own === undefined) return;
    if (namelessColumn < 0) namelessColumn = own.column;
    nameless.add(sheet.rowNumbers[index] ?? index + 1, cells[own.column] ?? '');
  });
  return { amounts, nameless, namelessColumn };
}

function surveyColumn(facts: FileFacts, column: number, rows: Uint8Array): AmountColumn {
  const { sheet, decisions, columns } = facts;
  const found: AmountColumn = {
    column,
    signs: { '.': new Concerned(), ',': new Concerned(), either: new Concerned() },
    hasThreeDecimals: true,
    negative: new Concerned(),
    shared: new Map(),
    headingCurrency: headingCurrency(sheet.headings[column] ?? '').currency,
    nameless: new Concerned(),
  };
  const takesDefault = found.headingCurrency === null || decisionOn(decisions, 'currency', column) === 'none';
  const named = currencyColumnsFor(facts, column);
  eachCell(sheet, column, (text, row, index) => {
    const hint = amountHint(text);
    if (hint === null) return;
    if (hint.sign !== null) found.signs[hint.sign].add(row, text);
    if (hint.isNegative) found.negative.add(row, text);
    if (hint.sign === 'either' && !hasThree(sheet.rows.cell(index, columns['currency'] ?? -1)))
      found.hasThreeDecimals = false;
    if (hint.currency !== null || named.some((one) => sheet.rows.cell(index, one).trim() !== '')) {
      rows[index] = (rows[index] ?? 0) | withOne;
    } else if (hint.shared !== null) {
      rows[index] = (rows[index] ?? 0) | withOne;
      sharedBy(found, hint.shared).add(row, text);
    } else {
      if (takesDefault) rows[index] = (rows[index] ?? 0) | without;
      if (found.headingCurrency !== null) found.nameless.add(row, text);
    }
  });
  return found;
}

/** The columns that name the currency of an amount. */
function currencyColumnsFor({ columns }: FileFacts, column: number): number[] {
  const second = column === columns['actualRevenue'] ? columns['actualCurrency'] : undefined;
  return [columns['currency'] ?? -1, second ?? -1].filter((one) => one >= 0);
}

function hasThree(code: string): boolean {
  return isIsoCurrency(code) && decimalsOf(code) === 3;
}

function sharedBy({ shared }: AmountColumn, sign: string): Concerned {
  const cells = shared.get(sign) ?? new Concerned();
  shared.set(sign, cells);
  return cells;
}

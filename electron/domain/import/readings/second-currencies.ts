import type { CellMeaning, ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { readAmountCell } from '../../../../shared/import/cell-amount.ts';
import { readDateCell } from '../../../../shared/import/cell-date.ts';
import { currencyReader } from '../../../../shared/import/currency-words.ts';
import { decisionOn } from '../../../../shared/import/readings.ts';
import { convertBetween } from '../../../../shared/money/convert.ts';
import { decimalsOf } from '../../../../shared/money/currencies.ts';
import { fromMinor, roundMoney } from '../../../../shared/money/money.ts';
import { remembered } from '../remembered.ts';
import { choiceOf, Concerned, eachCell } from './column-cells.ts';
import { amountRules, dateRules } from './compile-readings.ts';
import type { FileFacts } from './file-facts.ts';
import { decided, type Found } from './found.ts';

interface TwoAmounts {
  readonly row: number;
  readonly text: string;
  readonly currency: string;
  readonly second: string;
  readonly date: string;
}

/** Rows whose actual revenue is in another currency than the deal: which amount is meant is asked. */
export function secondCurrencyReadings(facts: FileFacts): ColumnReading[] {
  const column = facts.columns['actualCurrency'] ?? -1;
  if (column < 0 || (facts.columns['actualRevenue'] ?? -1) < 0) return [];
  const { all, examples } = amountsInTwo(facts, column);
  if (all.isEmpty) return [];
  const shown = examples.map((one) => ({ row: one.row, text: `${one.text} ${one.second}` }));
  const meaning = (rule: 'convert' | 'same') => (text: string) => {
    const one = examples.find((example) => `${example.text} ${example.second}` === text);
    return one === undefined ? ({ kind: 'error' } as const) : asMoney(facts, one, rule);
  };
  const found: Found = {
    about: 'second-currency',
    column,
    of: '',
    value: null,
    by: 'asked',
    rows: all.rows,
    choices: [choiceOf('convert', shown, meaning('convert')), choiceOf('same', shown, meaning('same'))],
  };
  return [decided(found, facts.decisions)];
}

/** All such rows, and the first of them in full. */
function amountsInTwo({ sheet, columns, decisions, base, currencies }: FileFacts, column: number) {
  const at = (key: string): number => columns[key] ?? -1;
  const read = remembered(currencyReader(currencies));
  const codeIn = (text: string): string | null => {
    const found = read(text);
    return 'code' in found ? found.code : null;
  };
  const fallback = decisionOn(decisions, 'currency', null) ?? base;
  const all = new Concerned();
  const examples: TwoAmounts[] = [];
  eachCell(sheet, column, (text, row, index) => {
    const cellOf = (key: string): string => sheet.rows.cell(index, at(key));
    const amount = cellOf('actualRevenue');
    const second = codeIn(text);
    if (amount.trim() === '' || second === null) return;
    const named = cellOf('currency').trim();
    if (named === '' && cellOf('estimatedRevenue').trim() === '') return;
    const currency = named === '' ? fallback : codeIn(named);
    if (currency === null || currency === second) return;
    all.add(row, `${amount} ${second}`);
    const date = cellOf('actualCloseDate');
    if (examples.length < 2) examples.push({ row, text: amount, currency, second, date });
  });
  return { all, examples };
}

function asMoney(facts: FileFacts, one: TwoAmounts, rule: 'convert' | 'same'): CellMeaning {
  const { currency, second } = one;
  const { decisions, columns, system, today } = facts;
  const read = readAmountCell(
    one.text,
    amountRules(decisions, columns['actualRevenue'] ?? -1, facts.sheet.isWorkbook),
    decimalsOf(rule === 'same' ? currency : second),
  );
  if (!read.ok) return { kind: 'error' };
  if (rule === 'same')
    return { kind: 'money', amount: fromMinor(read.minor, decimalsOf(currency)), currency };
  const dates = {
    ...dateRules(decisions, columns['actualCloseDate'] ?? -1, system),
    zone: 'written',
  } as const;
  const closed = readDateCell(one.date, dates, today);
  const amount = convertBetween(fromMinor(read.minor, decimalsOf(second)), [second, currency], {
    ...facts,
    day: closed.ok ? closed.date : today,
  });
  if (amount === null) return { kind: 'error' };
  return { kind: 'money', amount: roundMoney(amount, decimalsOf(currency)), currency };
}

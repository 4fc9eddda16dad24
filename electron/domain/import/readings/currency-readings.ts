import type { CellMeaning, ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { readAmountCell } from '../../../../shared/import/cell-amount.ts';
import { currencyReader } from '../../../../shared/import/currency-words.ts';
import { decimalsOf } from '../../../../shared/money/currencies.ts';
import { fromMinor } from '../../../../shared/money/money.ts';
import { sharedSigns } from '../../../../shared/typing/currency-signs.ts';
import { remembered } from '../remembered.ts';
import type { AmountColumn, AmountSurvey } from './amount-survey.ts';
import { amountRules } from './compile-readings.ts';
import { Concerned, eachCell } from './column-cells.ts';
import type { FileFacts } from './file-facts.ts';
import { decided, type Found } from './found.ts';

/** The currencies that headings name, for each column of amounts. */
export function headingCurrencyReadings(facts: FileFacts, amounts: readonly AmountColumn[]): ColumnReading[] {
  return amounts.flatMap(({ column, headingCurrency: code, nameless }) => {
    if (code === null || nameless.isEmpty) return [];
    const codes = [...new Set([code, ...facts.currencies])];
    const found: Found = {
      about: 'currency',
      column,
      of: '',
      value: code,
      by: 'heading',
      rows: nameless.rows,
      choices: [...codes, 'none'].map((one) =>
        nameless.choice(one, asMoney(facts, column, one === 'none' ? facts.base : one)),
      ),
    };
    return [decided(found, facts.decisions)];
  });
}

/** The currencies of signs that several share, for each column and sign. */
export function currencySignReadings(facts: FileFacts, amounts: readonly AmountColumn[]): ColumnReading[] {
  return amounts.flatMap(({ column, shared }) =>
    [...shared].map(([sign, cells]) => {
      const { value, by, codes } = proposedFor(facts, sharedSigns[sign] ?? []);
      return decided(
        {
          about: 'currency-sign',
          column,
          of: sign,
          value,
          by,
          rows: cells.rows,
          choices: codes.map((code) => cells.choice(code, asMoney(facts, column, code))),
        },
        facts.decisions,
      );
    }),
  );
}

/** Words for currencies in the column of currencies that may mean several, or none that is known. */
export function currencyWordReadings(facts: FileFacts): ColumnReading[] {
  const column = facts.columns['currency'] ?? -1;
  if (column < 0) return [];
  const read = remembered(currencyReader(facts.currencies));
  const found = new Map<string, { readonly cells: Concerned; readonly codes: readonly string[] }>();
  eachCell(facts.sheet, column, (text, row) => {
    if (text.trim() === '') return;
    const word = read(text);
    if ('code' in word || (found.size >= mostWords && !found.has(word.shared))) return;
    const one = found.get(word.shared) ?? { cells: new Concerned(), codes: word.codes };
    found.set(word.shared, one);
    one.cells.add(row, text);
  });
  return [...found].map(([word, { cells, codes }]) => {
    const { value, by, codes: offered } = proposedFor(facts, codes);
    const asMeant = (code: string): CellMeaning =>
      code === 'none' ? { kind: 'error' } : { kind: 'text', text: code };
    const isKnown = codes.length > 0;
    return decided(
      {
        about: 'currency-sign',
        column,
        of: word.slice(0, 300),
        rows: cells.rows,
        value: isKnown ? value : 'none',
        by: isKnown ? by : 'default',
        choices: [...(isKnown ? [] : ['none']), ...offered].map((code) =>
          cells.choice(code, () => asMeant(code)),
        ),
      },
      facts.decisions,
    );
  });
}

const mostWords = 20;

/**
 * Which of several currencies is meant: the base currency if no other of the workspace is among them, or else it is
 * asked. Those of the workspace come first.
 */
function proposedFor({ base, currencies }: FileFacts, codes: readonly string[]) {
  const own = currencies.filter((code) => codes.length === 0 || codes.includes(code));
  const isClear = own.length === 1 && own[0] === base;
  return {
    value: isClear ? base : null,
    by: isClear ? ('default' as const) : ('asked' as const),
    codes: [...own, ...codes.filter((code) => !own.includes(code))],
  };
}

function asMoney({ decisions, sheet }: FileFacts, column: number, currency: string) {
  const decimals = decimalsOf(currency);
  return (text: string): CellMeaning => {
    const read = readAmountCell(text, amountRules(decisions, column, sheet.isWorkbook), decimals);
    return read.ok ? { kind: 'money', amount: fromMinor(read.minor, decimals), currency } : { kind: 'error' };
  };
}

/** The currency of rows in which nothing names one; none when all are named. */
export function defaultCurrencyReading(
  facts: FileFacts,
  { nameless, namelessColumn: column }: AmountSurvey,
): ColumnReading[] {
  if (nameless.isEmpty) return [];
  const { base, currencies, system, decisions } = facts;
  // The sample file is all in dollars but doesn't say so.
  const isSample = system.key === 'crm-sample' && currencies.includes('USD');
  return [
    decided(
      {
        about: 'currency',
        column: null,
        of: '',
        rows: nameless.rows,
        value: isSample ? 'USD' : base,
        by: isSample ? 'system' : 'default',
        choices: currencies.map((code) => nameless.choice(code, asMoney(facts, column, code))),
      },
      decisions,
    ),
  ];
}

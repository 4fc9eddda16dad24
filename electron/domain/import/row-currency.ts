import { amountHint } from '../../../shared/import/cell-amount.ts';
import { currencyReader } from '../../../shared/import/currency-words.ts';
import { dealFields, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { decisionOn, type Decision } from '../../../shared/import/readings.ts';
import { isIsoCurrency } from '../../../shared/money/currencies.ts';
import type { DealGround } from './deal-ground.ts';
import { problem, type Reason } from './entity.ts';
import { defaultCurrency, type ColumnRules } from './readings/compile-readings.ts';
import { remembered } from './remembered.ts';

type Cells = readonly string[];
type Columns = Readonly<Record<DealFieldKey, number>>;

/** How the currencies of rows are found, by the decisions of a plan. */
export interface RowCurrencies {
  /** The code that a cell for a currency means; null when that is unknown. */
  readonly read: (key: 'currency' | 'actualCurrency', cell: string) => string | null;
  /** For rows in which nothing names one. */
  readonly fallback: string;
  /** What happens to actual revenue in another currency than the deal's; null when nobody has decided. */
  readonly second: 'convert' | 'same' | null;
  /** What the amounts of a row say, by their signs and headings; null when they don't. */
  readonly byAmounts: (cells: Cells) => { readonly code: string; readonly key: DealFieldKey } | null;
}

const amountKeys = dealFields.flatMap(({ key, kind }) => (kind === 'amount' ? [key] : []));

export function compileCurrencies(
  columns: Columns,
  ground: Pick<DealGround, 'currencies' | 'base'>,
  decisions: readonly Decision[],
  rulesOf: (column: number) => ColumnRules,
): RowCurrencies {
  const word = currencyReader(ground.currencies.keys());
  const read = remembered((cell) => word(cell));
  const second =
    columns.actualCurrency < 0 ? null : decisionOn(decisions, 'second-currency', columns.actualCurrency);
  const amounts = amountKeys
    .filter((key) => columns[key] >= 0)
    .map((key) => ({ key, column: columns[key], rules: rulesOf(columns[key]) }));
  const codeIn = (key: 'currency' | 'actualCurrency', cell: string): string | null => {
    const found = read(cell);
    if ('code' in found) return found.code;
    const decided = decisionOn(decisions, 'currency-sign', columns[key], found.shared);
    return decided === 'none' ? null : decided;
  };
  return {
    read: codeIn,
    fallback: defaultCurrency(decisions, ground),
    second: second === 'convert' || second === 'same' ? second : null,
    byAmounts: (cells) => {
      const said = saidByAmounts(cells, amounts);
      if (said.found !== null || said.only !== 'actualRevenue') return said.found;
      const cell = cells[columns.actualCurrency] ?? '';
      const code = cell.trim() === '' ? null : codeIn('actualCurrency', cell);
      return code === null ? null : { code, key: 'actualRevenue' };
    },
  };
}

interface AmountSource {
  readonly key: DealFieldKey;
  readonly column: number;
  readonly rules: ColumnRules;
}

/** What the amounts of a row say: signs before headings. `only`: the one amount that the row has. */
function saidByAmounts(cells: Cells, amounts: readonly AmountSource[]) {
  let found: { readonly code: string; readonly key: DealFieldKey } | null = null;
  let only: DealFieldKey | null = null;
  for (const { key, column, rules } of amounts) {
    const text = cells[column] ?? '';
    if (text === '' || text.trim() === '') continue;
    only = only === null ? key : 'estimatedRevenue';
    const code = signIn(text, rules);
    if (code !== null) return { found: { code, key }, only };
    if (rules.headingCurrency !== null) found ??= { code: rules.headingCurrency, key };
  }
  return { found, only };
}

function signIn(text: string, { currencyOf }: ColumnRules): string | null {
  if (/^[\d.,\s'+-]*$/.test(text)) return null;
  const hint = amountHint(text);
  if (hint === null) return null;
  return hint.currency ?? (hint.shared === null ? null : currencyOf(hint.shared));
}

export interface RowCurrency {
  /** The currency of the row, or the fallback if the row's own can't be used. */
  readonly code: string;
  /** What the row says, whether it can be used or not. */
  readonly said: string;
  /** Whether a cell of its own names it. */
  readonly isNamed: boolean;
  /** Why the row's own can't be used. */
  readonly problem: Reason | null;
}

/** The currency of a row: from its column, from one of its amounts or their headings, or the fallback. */
export function currencyOfRow(
  cells: Cells,
  columns: Columns,
  currencies: RowCurrencies,
  ground: Pick<DealGround, 'currencies'>,
  fallback: string | null,
): RowCurrency {
  const typed = (cells[columns.currency] ?? '').trim();
  const isNamed = typed !== '';
  const said = isNamed ? null : currencies.byAmounts(cells);
  const instead = fallback ?? currencies.fallback;
  const code = isNamed ? currencies.read('currency', typed) : (said?.code ?? instead);
  if (code !== null && ground.currencies.has(code)) return { code, said: code, isNamed, problem: null };
  const field = said?.key ?? 'currency';
  return {
    code: instead,
    said: code ?? instead,
    isNamed,
    problem:
      code !== null && isIsoCurrency(code)
        ? problem(field, 'import.currency-missing', { code })
        : problem(field, 'import.currency-unknown', { text: typed.slice(0, 60) }),
  };
}
